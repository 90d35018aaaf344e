package world.azora.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.IdentitySettings;
import world.azora.identity.OneTimeToken;
import world.azora.identity.SigningKeysChanged;
import world.azora.identity.token.SigningKeyStore.Row;
import world.azora.kernel.Actor;
import world.azora.platform.data.Transactions;

/**
 * Lets the signing keys take turns. There is always a next key, published long before it signs; when it becomes the
 * current one, tokens of the one before hold until they expire.
 */
final class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int KID_LENGTH = 16;

    private final SigningKeyStore store;
    private final KeySeal seal;
    private final IdentitySettings settings;
    private final Clock clock;
    private final RotationParts parts;

    KeyRotation(SigningKeyStore store, KeySeal seal, IdentitySettings settings, Clock clock, RotationParts parts) {
        this.store = store;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
        this.parts = parts;
    }

    /** What a rotation needs of its neighbours. */
    record RotationParts(Transactions transactions, ActivityLog activity, ApplicationEventPublisher events) {}

    /** Makes the next key the current one, and a new next one. */
    void rotate(Actor actor) {
        parts.transactions().run(() -> {
            store.lock();
            var made = rotate(clock.instant());
            parts.activity().record(new Activity(actor.id(), "identity.signing-key-rotated", made, Map.of()));
        });
        parts.events().publishEvent(new SigningKeysChanged());
    }

    /** Makes what is wanting, so that somebody can sign: a first key, and one where ours do not open any more. */
    void ensure(Instant now) {
        if (isWhole(store.newestFirst())) return;
        parts.transactions().run(() -> {
            store.lock();
            var rows = store.newestFirst();
            if (opened(rows, KeyState.CURRENT).isEmpty()) rotate(now);
            else if (opened(rows, KeyState.NEXT).isEmpty()) replaceNext(now);
        });
    }

    /** To be done every so often: rotates when it is time, and forgets keys whose tokens have all expired. */
    void keepUp() {
        var now = clock.instant();
        var forgotten = parts.transactions()
                .run(() -> store.forgetRetiredBefore(now.minus(settings.keys().overlap())));
        if (forgotten > 0) parts.events().publishEvent(new SigningKeysChanged());
        var isDue = store.newestFirst().stream()
                .filter(row -> row.state() == KeyState.CURRENT)
                .map(Row::signsFrom)
                .noneMatch(from ->
                        from != null && now.isBefore(from.plus(settings.keys().rotation())));
        if (isDue) rotate(Actor.SYSTEM);
    }

    private boolean isWhole(List<Row> rows) {
        return opened(rows, KeyState.CURRENT).isPresent()
                && opened(rows, KeyState.NEXT).isPresent();
    }

    private Optional<Row> opened(List<Row> rows, KeyState state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .filter(row -> seal.open(row.kid(), row.privateSealed()).isPresent())
                .findFirst();
    }

    /** Gives the name of the key that signs now. */
    private String rotate(Instant now) {
        var next = opened(store.newestFirst(), KeyState.NEXT);
        store.retireCurrent(now);
        if (next.isPresent()) {
            store.promoteNext(now);
            add(now, null);
            return next.get().kid();
        }
        store.removeNext();
        var current = add(now, now);
        add(now, null);
        return current;
    }

    private void replaceNext(Instant now) {
        store.removeNext();
        add(now, null);
    }

    private String add(Instant now, @Nullable Instant signsFrom) {
        var key = generate();
        var kid = key.getKeyID();
        var sealed = seal.seal(kid, key.toJSONString());
        store.add(new Row(kid, key.toPublicJWK().toJSONString(), sealed, now, signsFrom, null));
        LOG.info("signing-key.made kid={}", kid);
        return kid;
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    // 96 bits of chance: unique without asking anybody.
                    .keyID(OneTimeToken.fresh().text().substring(0, KID_LENGTH))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform must have P-256", e);
        }
    }
}
