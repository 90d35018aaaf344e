/** How much and how often one person may pay. */
@NullMarked
package world.azora.payments.limit;

import org.jspecify.annotations.NullMarked;
