package world.azora.app.secret;

import java.util.function.Supplier;
import world.azora.app.config.SecretReference;

/** {@code keystore:NAME}: the encrypted file in the home folder. */
final class KeystoreSource implements SecretSource {
    private final Supplier<Keystore> keystore;

    KeystoreSource(Supplier<Keystore> keystore) {
        this.keystore = keystore;
    }

    @Override
    public String read(SecretReference reference) {
        return keystore.get()
                .get(reference.path())
                .orElseThrow(() -> new NotResolved(
                        "the keystore has no such name. Put it in with: azora secrets set " + reference.path()));
    }
}
