package world.azora.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import world.azora.kernel.Problem;

/**
 * The body of every answer that is not a success: RFC 9457 with our members {@code code}, {@code messages},
 * {@code traceId}, {@code errors} and facts such as {@code left}.
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String detail,
        Messages messages,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> facts) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same sentence in both languages. */
    public record Messages(String en, String ar) {
        static Messages of(Problem problem) {
            return new Messages(problem.english(), problem.arabic());
        }
    }

    /** What is wrong with one field; the name is its path in the body, or the name of a header or parameter. */
    public record FieldError(String field, String code, Messages messages) {
        static FieldError of(String field, Problem problem) {
            return new FieldError(field, problem.name(), Messages.of(problem));
        }
    }

    static ProblemBody of(Problem problem, Map<String, Object> facts, List<FieldError> errors, String traceId) {
        return new ProblemBody(
                "/problems/" + problem.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                problem.english(),
                problem.status(),
                problem.name(),
                problem.english(),
                Messages.of(problem),
                traceId,
                errors,
                facts);
    }
}
