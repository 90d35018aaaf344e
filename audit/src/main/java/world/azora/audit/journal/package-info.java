/** The books of an engagement: imported from CSV or from the platform's own ledger into one DuckDB file. */
@NullMarked
package world.azora.audit.journal;

import org.jspecify.annotations.NullMarked;
