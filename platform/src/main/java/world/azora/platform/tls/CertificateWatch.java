package world.azora.platform.tls;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import world.azora.platform.health.HealthCheck;

/**
 * How long the certificates of this process still hold: a metric for each, and a note for operators. One that has run
 * out takes the process out of service, because nobody could speak to it anyway.
 */
final class CertificateWatch implements HealthCheck {
    private static final Duration WARNED_BEFORE = Duration.ofDays(14);

    private final SslBundles bundles;
    private final List<String> names;
    private final Clock clock;

    CertificateWatch(SslBundles bundles, MeterRegistry metrics, Clock clock) {
        this.bundles = bundles;
        this.clock = clock;
        this.names = bundles.getBundleNames().stream().sorted().toList();
        for (var name : names)
            Gauge.builder("azora.certificate.expires.seconds", () -> secondsLeft(name))
                    .description("Seconds until the certificate runs out.")
                    .tag("certificate", name)
                    .register(metrics);
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public Health check() {
        var notes = new ArrayList<String>();
        var holds = true;
        for (var name : names) {
            var left = expiry(name).map(end -> Duration.between(clock.instant(), end));
            if (left.isEmpty()) continue;
            holds &= left.get().isPositive();
            notes.add(note(name, left.get()));
        }
        return new Health(holds, notes.isEmpty() ? "none" : String.join(", ", notes));
    }

    private static String note(String name, Duration left) {
        if (!left.isPositive()) return name + " HAS EXPIRED";
        var days = name + " holds for " + left.toDays() + " days";
        return left.compareTo(WARNED_BEFORE) < 0 ? days + ": RENEW IT" : days;
    }

    private double secondsLeft(String name) {
        return expiry(name)
                .map(end -> (double) Duration.between(clock.instant(), end).toSeconds())
                .orElse(Double.NaN);
    }

    /** When the first certificate of the bundle's own chain runs out. */
    private Optional<Instant> expiry(String name) {
        try {
            return expiry(bundles.getBundle(name).getStores().getKeyStore());
        } catch (NoSuchSslBundleException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> expiry(@Nullable KeyStore store) {
        if (store == null) return Optional.empty();
        try {
            var ends = new ArrayList<Instant>();
            for (var alias : Collections.list(store.aliases()))
                if (store.getCertificate(alias) instanceof X509Certificate certificate)
                    ends.add(certificate.getNotAfter().toInstant());
            return ends.stream().min(Comparator.naturalOrder());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificates cannot be read", e);
        }
    }
}
