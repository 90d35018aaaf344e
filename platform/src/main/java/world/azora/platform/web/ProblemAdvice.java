package world.azora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Problem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.ProblemBody.FieldError;

/** The one place that turns an exception into an answer (RFC 9457). Nothing of the exception's own text gets out. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int CAUSES_MAX = 10;
    private static final String RETRY_AFTER_SECONDS = "2";

    /** The caller has gone; there is nobody to answer. */
    @ExceptionHandler
    void forget(AsyncRequestNotUsableException gone) {
        LOG.debug("request.abandoned", gone);
    }

    // Spring does not look into an Optional here: it would be written as a body, with status 200.
    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(Exception thrown, HttpServletRequest request) {
        var traceId = TraceIdFilter.of(request);
        return switch (thrown) {
            case Refusal refusal -> refuse(refusal, traceId);
            case HttpMessageNotReadableException bad -> unreadable(bad, traceId);
            case MethodArgumentTypeMismatchException bad -> field(bad.getName(), bad, traceId);
            case MaxUploadSizeExceededException _ -> plain(CommonProblem.BODY_TOO_LARGE, traceId);
            case MissingRequestValueException bad -> missing(nameOf(bad), traceId);
            case MissingServletRequestPartException bad -> missing(bad.getRequestPartName(), traceId);
            case InvalidParameterException _ -> plain(CommonProblem.MALFORMED, traceId);
            case RestClientException unreachable -> unreachable(unreachable, traceId);
            case ErrorResponse known -> framework(known, traceId);
            default -> unexpected(thrown, traceId);
        };
    }

    /** A body that is sent on while it is read may be refused on the way; that is no failure of the other side. */
    private static ResponseEntity<ProblemBody> unreachable(RestClientException thrown, String traceId) {
        var refusal = refusalIn(thrown);
        if (refusal.isPresent()) return refuse(refusal.get(), traceId);
        LOG.warn("remote.failed", thrown);
        return later(CommonProblem.UNREACHABLE, traceId);
    }

    private static ResponseEntity<ProblemBody> unexpected(Exception thrown, String traceId) {
        var refusal = refusalIn(thrown);
        if (refusal.isPresent()) return refuse(refusal.get(), traceId);
        if (Overload.isCauseOf(thrown)) {
            LOG.warn("request.overloaded");
            return later(CommonProblem.OVERLOADED, traceId);
        }
        LOG.error("request.broken", thrown);
        return plain(CommonProblem.BROKEN, traceId);
    }

    private static ResponseEntity<ProblemBody> unreadable(HttpMessageNotReadableException bad, String traceId) {
        return switch (bad.getCause()) {
            case DatabindException value when !value.getPath().isEmpty() -> field(pathOf(value), value, traceId);
            case null, default ->
                refusalIn(bad)
                        .map(refusal -> refuse(refusal, traceId))
                        .orElseGet(() -> plain(
                                bad.getCause() instanceof DatabindException
                                        ? CommonProblem.INVALID
                                        : CommonProblem.MALFORMED,
                                traceId));
        };
    }

    /** Spring knows what is wrong (405, 406, 415 and such) and brings headers such as {@code Allow}. */
    private static ResponseEntity<ProblemBody> framework(ErrorResponse known, String traceId) {
        var problem = switch (known.getStatusCode().value()) {
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 415 -> CommonProblem.MEDIA_TYPE_UNSUPPORTED;
            case 503 -> CommonProblem.OVERLOADED;
            default -> known.getStatusCode().is4xxClientError() ? CommonProblem.MALFORMED : CommonProblem.BROKEN;
        };
        return respond(ProblemBody.of(problem, Map.of(), List.of(), traceId), known.getHeaders());
    }

    private static ResponseEntity<ProblemBody> field(String name, Exception bad, String traceId) {
        var refusal = refusalIn(bad);
        var problem = refusal.map(Refusal::problem).orElseGet(() -> FieldProblem.of(bad));
        Map<String, Object> facts = refusal.map(Refusal::facts).orElse(Map.of());
        var errors = List.of(FieldError.of(name, problem));
        return respond(ProblemBody.of(CommonProblem.INVALID, facts, errors, traceId), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemBody> missing(String name, String traceId) {
        var errors = List.of(FieldError.of(name, CommonProblem.FIELD_MISSING));
        return respond(ProblemBody.of(CommonProblem.INVALID, Map.of(), errors, traceId), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemBody> refuse(Refusal refusal, String traceId) {
        if (refusal.problem().status() == 503 || refusal.problem().status() == 429) {
            var headers = new HttpHeaders();
            var seconds = refusal.facts().getOrDefault("retryAfterSeconds", RETRY_AFTER_SECONDS);
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
            return respond(ProblemBody.of(refusal.problem(), refusal.facts(), List.of(), traceId), headers);
        }
        return respond(ProblemBody.of(refusal.problem(), refusal.facts(), List.of(), traceId), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemBody> plain(Problem problem, String traceId) {
        return respond(ProblemBody.of(problem, Map.of(), List.of(), traceId), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemBody> later(Problem problem, String traceId) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return respond(ProblemBody.of(problem, Map.of(), List.of(), traceId), headers);
    }

    private static ResponseEntity<ProblemBody> respond(ProblemBody body, HttpHeaders headers) {
        return ResponseEntity.status(body.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** A check in a compact constructor arrives wrapped: Jackson, a converter and Spring each add a layer. */
    private static Optional<Refusal> refusalIn(Throwable thrown) {
        var cause = thrown;
        for (var depth = 0; depth < CAUSES_MAX && cause != null; depth++, cause = cause.getCause())
            if (cause instanceof Refusal refusal) return Optional.of(refusal);
        return Optional.empty();
    }

    private static String nameOf(MissingRequestValueException bad) {
        return switch (bad) {
            case MissingRequestHeaderException header -> header.getHeaderName();
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            default -> "request";
        };
    }

    private static String pathOf(JacksonException bad) {
        var path = new StringBuilder();
        for (var step : bad.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }
}
