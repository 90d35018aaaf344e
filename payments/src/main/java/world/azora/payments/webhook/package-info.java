/** Tells other systems what happened: signed, again until it arrives, and with a record of every try. */
@NullMarked
package world.azora.payments.webhook;

import org.jspecify.annotations.NullMarked;
