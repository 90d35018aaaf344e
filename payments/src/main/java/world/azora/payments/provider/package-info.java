/** The provider that takes money from outside: asking it, and hearing what it tells by itself. */
@NullMarked
package world.azora.payments.provider;

import org.jspecify.annotations.NullMarked;
