package world.azora.identity.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.identity.OneTimeToken;
import world.azora.identity.SecretSeal;
import world.azora.platform.data.Transactions;

/**
 * The keys that sign ID tokens. They are others than those of Azora's own tokens: what was signed for another tool can
 * never be shown to us as if it had been signed for us.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);
    private static final int RSA_BITS = 3072;
    private static final int KID_LENGTH = 16;

    private final ProviderKeyStore store;
    private final SecretSeal seal;
    private final Transactions transactions;
    private final Clock clock;
    private volatile List<JWK> known = List.of();

    ProviderKeys(ProviderKeyStore store, SecretSeal seal, Transactions transactions, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(known));
    }

    Optional<JWK> find(String kid) {
        return known.stream().filter(key -> key.getKeyID().equals(kid)).findFirst();
    }

    /**
     * Makes the first pair when somebody first needs one: most installations are nobody's provider, and an RSA key takes
     * long to make. To be called before a transaction begins.
     */
    void makeReady() {
        if (!known.isEmpty()) return;
        transactions.run(() -> {
            store.lock();
            if (!store.newestFirst().isEmpty()) return;
            add(rsa());
            add(ec());
        });
        known = read();
    }

    private List<JWK> read() {
        var keys = new ArrayList<JWK>();
        for (var row : store.newestFirst()) {
            var opened = seal.open(row.kid(), row.privateSealed())
                    .orElseThrow(() -> new IllegalStateException("azora.identity.key is not the one that sealed keys"));
            keys.add(parse(opened));
        }
        return List.copyOf(keys);
    }

    private void add(JWK key) {
        var sealed = seal.seal(key.getKeyID(), key.toJSONString());
        var algorithm = key.getAlgorithm().getName();
        var row = new ProviderKeyStore.Row(
                key.getKeyID(), algorithm, key.toPublicJWK().toJSONString(), sealed);
        store.add(row, clock.instant());
        LOG.info("provider-key.made kid={} algorithm={}", key.getKeyID(), algorithm);
    }

    private static JWK rsa() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(kid())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform must have RSA", e);
        }
    }

    private static JWK ec() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(kid())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform must have P-256", e);
        }
    }

    private static String kid() {
        return OneTimeToken.fresh().text().substring(0, KID_LENGTH);
    }

    private static JWK parse(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored key cannot be read", e);
        }
    }
}
