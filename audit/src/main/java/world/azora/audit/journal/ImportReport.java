package world.azora.audit.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.audit.ImportId;

/**
 * What an import brought, or would bring.
 *
 * @param id only of one that was carried out
 * @param totals what to compare with the client's own sums
 * @param errors the first of them
 * @param accepted whether there is nothing against it
 */
record ImportReport(
        @Nullable ImportId id,
        boolean dryRun,
        long lines,
        long entries,
        List<ControlTotal> totals,
        List<RowError> errors,
        boolean accepted) {
    ImportReport {
        totals = List.copyOf(totals);
        errors = List.copyOf(errors);
    }
}
