package world.azora.edge.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import world.azora.identity.EmailAddress;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.RepeatedRequest;

/**
 * A request and the account that its body names in {@code email}, if it names one.
 *
 * @param request to go on with: the body has been read
 */
record NamedAccount(HttpServletRequest request, Optional<String> account) {
    /** The bodies that name an account are small. A larger one could hide the name behind its padding. */
    private static final int BYTES_MAX = 16 << 10;

    static NamedAccount in(HttpServletRequest request, JsonMapper json) throws IOException {
        if (!isJson(request)) return new NamedAccount(request, Optional.empty());
        var body = request.getInputStream().readNBytes(BYTES_MAX + 1);
        if (body.length > BYTES_MAX) throw new Refusal(CommonProblem.BODY_TOO_LARGE);
        return new NamedAccount(new RepeatedRequest(request, body), email(body, json));
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return "POST".equals(request.getMethod()) && type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    // What cannot be read names nobody; the endpoint will say what is wrong with it.
    private static Optional<String> email(byte[] body, JsonMapper json) {
        try {
            var email = json.readTree(body).path("email");
            return email.isString() ? Optional.of(new EmailAddress(email.asString()).text()) : Optional.empty();
        } catch (JacksonException | Refusal _) {
            return Optional.empty();
        }
    }
}
