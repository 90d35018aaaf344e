package world.azora.ledger.head;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import world.azora.ledger.head.HeadStore.SealedKey;
import world.azora.platform.data.Transactions;
import world.azora.platform.secret.ColumnCipher;
import world.azora.platform.secret.SealedColumns;

/** The keys that sign heads. Their private parts are sealed; the first one is made when it is first needed. */
final class HeadKeys implements SealedColumns {
    private static final String CONTEXT = "ledger.head-key/";

    private final HeadStore store;
    private final Supplier<ColumnCipher> cipher;
    private final Transactions transactions;

    HeadKeys(HeadStore store, Supplier<ColumnCipher> cipher, Transactions transactions) {
        this.store = store;
        this.cipher = cipher;
        this.transactions = transactions;
    }

    /** The key to sign with, private part and all. */
    ECKey current(Instant now) {
        // Before the transaction: opening the cipher may begin one of its own.
        var seal = cipher.get();
        return transactions.run(() -> {
            store.lockKeys();
            return store.keys().stream().findFirst().map(key -> open(seal, key)).orElseGet(() -> made(seal, now));
        });
    }

    private ECKey made(ColumnCipher seal, Instant now) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            var plain = key.toJSONString().getBytes(StandardCharsets.UTF_8);
            store.add(new SealedKey(
                    key.getKeyID(),
                    key.toPublicJWK().toJSONString(),
                    text(seal.seal(plain, CONTEXT + key.getKeyID())),
                    now));
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform must have P-256", e);
        }
    }

    private static ECKey open(ColumnCipher seal, SealedKey key) {
        try {
            var plain = seal.open(bytes(key), CONTEXT + key.kid());
            return ECKey.parse(new String(plain, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("What was sealed as key " + key.kid() + " is none", e);
        }
    }

    private static String text(byte[] sealed) {
        return Base64.getEncoder().encodeToString(sealed);
    }

    private static byte[] bytes(SealedKey key) {
        return Base64.getDecoder().decode(key.privateSealed());
    }

    @Override
    public String name() {
        return "ledger.head-key";
    }

    @Override
    public int rewrap() {
        var seal = cipher.get();
        return transactions.run(() -> {
            store.lockKeys();
            var count = 0;
            for (var key : store.keys()) {
                if (seal.isCurrent(bytes(key))) continue;
                var context = CONTEXT + key.kid();
                store.reseal(key.kid(), text(seal.seal(seal.open(bytes(key), context), context)));
                count++;
            }
            return count;
        });
    }
}
