package world.azora.edge.shield;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.edge.EdgeSettings;
import world.azora.identity.PublicUrl;
import world.azora.platform.web.Open;

/** Tells finders of weaknesses where to report them (RFC 9116). */
@RestController
final class SecurityTextController {
    private static final String PATH = "/.well-known/security.txt";
    private static final Duration HOLDS_FOR = Duration.ofDays(180);

    private final URI contact;
    private final URI canonical;
    private final Clock clock;

    SecurityTextController(EdgeSettings settings, PublicUrl url, Clock clock) {
        var said = settings.securityContact();
        // The mailbox that RFC 2142 reserves for this at every domain.
        this.contact = said == null ? URI.create("mailto:security@" + url.uri().getHost()) : said;
        this.canonical = url.link(PATH);
        this.clock = clock;
    }

    @Open
    @GetMapping(path = PATH, produces = "text/plain;charset=utf-8")
    ResponseEntity<String> text() {
        var expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(HOLDS_FOR);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body("""
                        Contact: %s
                        Expires: %s
                        Preferred-Languages: en, ar
                        Canonical: %s
                        """.formatted(contact, expires, canonical));
    }
}
