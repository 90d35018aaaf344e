package world.azora.identity.token;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import world.azora.identity.OneTimeToken;
import world.azora.platform.data.Transactions;

/** The keys that sign access tokens. The newest one signs; the others still vouch for what they have signed. */
final class SigningKeys implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Algorithm ALGORITHM = JWSAlgorithm.ES256;
    private static final int KID_LENGTH = 16;
    /** A forged token can name any key, so an unknown one must not cost a query each time. */
    private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(1);

    private final SigningKeyStore store;
    private final KeySeal seal;
    private final Transactions transactions;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, Optional.empty(), Map.of());

    SigningKeys(SigningKeyStore store, KeySeal seal, Transactions transactions, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Known(Instant readAt, Optional<ECKey> current, Map<String, ECKey> publicByKid) {}

    /** The key to sign with, private part and all. */
    ECKey current() {
        return known.current()
                .or(() -> read().current())
                .orElseThrow(() -> new IllegalStateException("no signing key"));
    }

    /** The public part of a key of ours. */
    Optional<ECKey> find(String kid) {
        var key = known.publicByKid().get(kid);
        if (key == null && known.readAt().plus(READ_AGAIN_AFTER).isBefore(clock.instant()))
            key = read().publicByKid().get(kid);
        return Optional.ofNullable(key);
    }

    /** The public parts of all keys, newest first. */
    List<ECKey> publicKeys() {
        if (known.current().isEmpty()) read();
        return List.copyOf(known.publicByKid().values());
    }

    /**
     * Makes a first key before anybody can sign in: in the middle of a sign-in's own transaction it would be too late to
     * begin another.
     */
    @Override
    public void afterSingletonsInstantiated() {
        if (read().current().isPresent()) return;
        transactions.run(() -> {
            store.lock();
            if (read().current().isEmpty()) add(generate());
        });
        read();
    }

    private Known read() {
        var publicByKid = new LinkedHashMap<String, ECKey>();
        Optional<ECKey> current = Optional.empty();
        for (var row : store.newestFirst()) {
            publicByKid.put(row.kid(), parse(row.publicJwk()));
            if (current.isEmpty())
                current = seal.open(row.kid(), row.privateSealed()).map(SigningKeys::parse);
        }
        known = new Known(clock.instant(), current, publicByKid);
        return known;
    }

    private void add(ECKey key) {
        var sealed = seal.seal(key.getKeyID(), key.toJSONString());
        store.add(new SigningKeyStore.Row(key.getKeyID(), key.toPublicJWK().toJSONString(), sealed), clock.instant());
        LOG.info("signing-key.made kid={}", key.getKeyID());
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .keyID(OneTimeToken.fresh().text().substring(0, KID_LENGTH))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform must have P-256", e);
        }
    }

    private static ECKey parse(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored key cannot be read", e);
        }
    }
}
