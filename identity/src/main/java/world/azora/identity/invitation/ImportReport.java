package world.azora.identity.invitation;

import java.util.List;
import java.util.Map;
import world.azora.kernel.Problem;

/**
 * What became of a file of people.
 *
 * @param rows how many people it held
 * @param created how many accounts were made, or would have been
 * @param errors why the others were left out
 */
record ImportReport(boolean dryRun, int rows, int created, List<RowError> errors) {
    ImportReport {
        errors = List.copyOf(errors);
    }

    /**
     * @param row counted from 1, without the line of the column names
     * @param field the column, or nothing that could be named better than the row
     */
    record RowError(int row, String field, String code, Map<String, String> messages) {
        static RowError of(int row, String field, Problem problem) {
            return new RowError(row, field, problem.name(), Map.of("en", problem.english(), "ar", problem.arabic()));
        }
    }
}
