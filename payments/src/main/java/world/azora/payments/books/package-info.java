/** The one place where payments meets the ledger: which accounts it keeps there, and moving tokens between them. */
@NullMarked
package world.azora.payments.books;

import org.jspecify.annotations.NullMarked;
