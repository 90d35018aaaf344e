/** What an account held at a moment, and what happened to it in a period, to read and to keep. */
@NullMarked
package world.azora.ledger.statement;

import org.jspecify.annotations.NullMarked;
