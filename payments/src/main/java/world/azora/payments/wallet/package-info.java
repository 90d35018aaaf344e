/** What a person holds, and how it came and went. */
@NullMarked
package world.azora.payments.wallet;

import org.jspecify.annotations.NullMarked;
