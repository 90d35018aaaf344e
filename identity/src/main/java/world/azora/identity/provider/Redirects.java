package world.azora.identity.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Sends browsers on. 303, so that what was posted to us is not posted to somebody else (RFC 9700, section 4.12). */
final class Redirects {
    private Redirects() {}

    static void to(String address, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The address with more parameters behind those that it has. */
    static String with(String address, Map<String, String> parameters) {
        var uri = UriComponentsBuilder.fromUriString(address);
        parameters.forEach((name, value) -> uri.queryParam(name, encoded(value)));
        return uri.build(true).toUriString();
    }

    static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
