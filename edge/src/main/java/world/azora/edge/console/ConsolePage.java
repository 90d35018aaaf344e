package world.azora.edge.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/** The one page, with a new nonce each time, so that only the scripts that we put there run. */
final class ConsolePage {
    private static final String PLACEHOLDER = "__CSP_NONCE__";
    private static final int NONCE_BYTES = 18;
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'nonce-" + PLACEHOLDER + "' 'strict-dynamic'",
            "style-src 'self' 'nonce-" + PLACEHOLDER + "'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types azora dompurify default");

    private final SecureRandom random = new SecureRandom();
    private final Optional<String> page = read();

    ServerResponse answer() {
        var text = page.orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        var nonce = nonce();
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.replace(PLACEHOLDER, nonce))
                .body(text.replace(PLACEHOLDER, nonce));
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Nothing in a build without the console. */
    private static Optional<String> read() {
        var file = new ClassPathResource("console/index.html");
        if (!file.exists()) return Optional.empty();
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
