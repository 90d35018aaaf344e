package world.azora.app.certs;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import world.azora.platform.tls.RoleNames;

/** A certificate with its private key, as it stands in one file. */
public record Identity(String name, X509Certificate certificate, PrivateKey key) {
    /** The DNS names that it proves. */
    public Set<String> names() {
        return RoleNames.dnsNames(certificate);
    }

    public Set<String> roles() {
        return RoleNames.in(certificate);
    }

    public Instant expiresAt() {
        return certificate.getNotAfter().toInstant();
    }

    public long daysLeft(Instant now) {
        return Duration.between(now, expiresAt()).toDays();
    }
}
