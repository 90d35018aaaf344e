package world.azora.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import world.azora.identity.AccessNewsMissed;
import world.azora.identity.SigningKeysChanged;
import world.azora.identity.token.SigningKeyStore.Row;

/** The keys that sign access tokens, as they are known here. The current one signs; the others vouch for theirs. */
final class SigningKeys implements SmartInitializingSingleton {
    /** A forged token can name any key, so an unknown one must not cost a query each time. */
    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(1);

    private final SigningKeyStore store;
    private final KeySeal seal;
    private final KeyRotation rotation;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Known known = new Known(0, Optional.empty(), Map.of());

    SigningKeys(SigningKeyStore store, KeySeal seal, KeyRotation rotation, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.rotation = rotation;
        this.clock = clock;
    }

    /** The key to sign with, private part and all. The signer is kept, because to prepare one costs as much as to sign. */
    record Current(ECKey key, JWSSigner signer) {}

    /** The public part of a key, prepared to verify. */
    private record Published(ECKey key, JWSVerifier verifier) {}

    private record Known(long readAtNanos, Optional<Current> current, Map<String, Published> publicByKid) {
        Known withoutCurrent() {
            return new Known(readAtNanos, Optional.empty(), publicByKid);
        }
    }

    Current currentToSign() {
        return known.current()
                .or(() -> read().current())
                .orElseThrow(() -> new IllegalStateException("no signing key"));
    }

    ECKey current() {
        return currentToSign().key();
    }

    /** Who checks signatures of the key of this name, if it is one of ours. */
    Optional<JWSVerifier> verifier(String kid) {
        var key = known.publicByKid().get(kid);
        if (key == null && System.nanoTime() - known.readAtNanos() > READ_AGAIN_AFTER.toNanos())
            key = read().publicByKid().get(kid);
        return Optional.ofNullable(key).map(Published::verifier);
    }

    /** The public parts of all keys, newest first. */
    List<ECKey> publicKeys() {
        if (known.current().isEmpty()) read();
        return known.publicByKid().values().stream().map(Published::key).toList();
    }

    /**
     * Makes a first key before anybody can sign in: in the middle of a sign-in's own transaction it would be too late to
     * begin another.
     */
    @Override
    public void afterSingletonsInstantiated() {
        rotation.ensure(clock.instant());
        read();
    }

    /** Read again by whoever needs them next: what is told during the start may come before the pool is there. */
    @EventListener({SigningKeysChanged.class, AccessNewsMissed.class})
    void forget() {
        changes.incrementAndGet();
        known = known.withoutCurrent();
    }

    private Known read() {
        var readAt = System.nanoTime();
        var changesBefore = changes.get();
        var rows = store.newestFirst();
        var publicByKid = new LinkedHashMap<String, Published>();
        for (var row : rows) publicByKid.put(row.kid(), published(row));
        var fresh = new Known(readAt, current(rows), publicByKid);
        // What was read before a change serves this caller; the next one reads again.
        known = changes.get() == changesBefore ? fresh : fresh.withoutCurrent();
        return fresh;
    }

    private Optional<Current> current(Collection<Row> rows) {
        return rows.stream()
                .filter(row -> row.state() == KeyState.CURRENT)
                .findFirst()
                .flatMap(row -> seal.open(row.kid(), row.privateSealed()))
                .map(SigningKeys::toSign);
    }

    private static Current toSign(String jwk) {
        try {
            var key = ECKey.parse(jwk);
            return new Current(key, new ECDSASigner(key));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("A stored key cannot be used", e);
        }
    }

    private static Published published(Row row) {
        try {
            var key = ECKey.parse(row.publicJwk());
            return new Published(key, new ECDSAVerifier(key));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("A stored key cannot be used", e);
        }
    }
}
