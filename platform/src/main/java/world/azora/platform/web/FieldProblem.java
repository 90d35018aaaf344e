package world.azora.platform.web;

import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Problem;

/** Says what is wrong with a field that our own types did not even get to see. */
final class FieldProblem {
    private FieldProblem() {}

    static Problem of(Exception bad) {
        return switch (bad) {
            case UnrecognizedPropertyException _ -> CommonProblem.FIELD_UNKNOWN;
            case InvalidNullException _ -> CommonProblem.FIELD_MISSING;
            case MismatchedInputException mismatch when isMissing(mismatch) -> CommonProblem.FIELD_MISSING;
            default -> CommonProblem.FIELD_MALFORMED;
        };
    }

    // Jackson has no exception of its own for a missing field; the sentence is all that tells it from a wrong one.
    private static boolean isMissing(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Missing required creator property")
                || mismatch.getOriginalMessage().startsWith("Cannot map `null` into type");
    }
}
