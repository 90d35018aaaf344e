package world.azora.identity.token;

import world.azora.platform.data.Transactions;
import world.azora.platform.secret.SealedColumns;

/** The private parts of the keys that sign access tokens. */
final class SealedSigningKeys implements SealedColumns {
    private final SigningKeyStore store;
    private final KeySeal seal;
    private final Transactions transactions;

    SealedSigningKeys(SigningKeyStore store, KeySeal seal, Transactions transactions) {
        this.store = store;
        this.seal = seal;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "identity.signing-key";
    }

    @Override
    public int rewrap() {
        return transactions.run(() -> {
            store.lock();
            var count = 0;
            for (var key : store.newestFirst()) {
                if (seal.isCurrent(key.privateSealed())) continue;
                var plain = seal.open(key.kid(), key.privateSealed());
                // What does not open signs nothing any more; its public part still vouches.
                if (plain.isEmpty()) continue;
                store.reseal(key.kid(), seal.seal(key.kid(), plain.get()));
                count++;
            }
            return count;
        });
    }
}
