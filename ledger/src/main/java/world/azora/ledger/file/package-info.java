/** The file in which a ledger is carried elsewhere; docs/ledger-file.md describes it. */
@NullMarked
package world.azora.ledger.file;

import org.jspecify.annotations.NullMarked;
