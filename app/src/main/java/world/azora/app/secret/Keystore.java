package world.azora.app.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import world.azora.app.config.SettingsProblem;
import world.azora.kernel.Secret;
import world.azora.platform.secret.MasterKey;

/**
 * Secrets by name in one encrypted file (PKCS #12), whose password is derived from the master key. Names have no case.
 * While the master key is being replaced, the one before still opens it.
 */
public final class Keystore {
    private static final String TYPE = "PKCS12";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final String PURPOSE = "azora.keystore";

    private final Path file;
    private final List<Secret> passwords;

    public Keystore(Path file, String masterKey, String previousMasterKey) {
        this.file = file;
        this.passwords = Stream.of(masterKey, previousMasterKey)
                .filter(key -> !key.isEmpty())
                .map(Keystore::password)
                .toList();
    }

    public List<String> names() {
        try {
            return Collections.list(load().store().aliases()).stream()
                    .map(name -> name.toUpperCase(Locale.ROOT))
                    .sorted()
                    .toList();
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    public Optional<String> get(String name) {
        try {
            var opened = load();
            var key = opened.store().getKey(name, opened.password().value().toCharArray());
            return Optional.ofNullable(key).map(found -> new String(found.getEncoded(), UTF_8));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    /** Keeps a secret under a name, instead of what was there. */
    public void set(String name, Secret value) {
        if (!name.matches(NAME))
            throw new SettingsProblem("A name in the keystore has letters, digits, dots, dashes and underscores.");
        rewrite(Optional.of(name), value);
    }

    /** Writes it again under the master key in force. */
    public void rewrap() {
        if (Files.exists(file)) rewrite(Optional.empty(), new Secret(""));
    }

    private record Opened(KeyStore store, Secret password) {}

    private void rewrite(Optional<String> name, Secret value) {
        try {
            var opened = load();
            var current = passwords.getFirst().value().toCharArray();
            var protection = new KeyStore.PasswordProtection(current);
            var written = KeyStore.getInstance(TYPE);
            written.load(null, current);
            for (var alias : Collections.list(opened.store().aliases()))
                written.setEntry(
                        alias,
                        entry(opened.store()
                                .getKey(alias, opened.password().value().toCharArray())
                                .getEncoded()),
                        protection);
            if (name.isPresent())
                written.setEntry(name.get(), entry(value.value().getBytes(UTF_8)), protection);
            store(written, current);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private static KeyStore.SecretKeyEntry entry(byte[] bytes) {
        return new KeyStore.SecretKeyEntry(new SecretKeySpec(bytes, "AES"));
    }

    // Written beside and moved into place: no reader sees half of it, whenever this process is killed.
    private void store(KeyStore written, char[] password) throws GeneralSecurityException, IOException {
        var draft = Files.createTempFile(file.getParent(), "draft", null);
        try (var out = Files.newOutputStream(draft, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            written.store(out, password);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Opened load() throws GeneralSecurityException {
        var store = KeyStore.getInstance(TYPE);
        for (var password : passwords) {
            try {
                if (!Files.exists(file)) {
                    store.load(null, password.value().toCharArray());
                    return new Opened(store, password);
                }
                try (var in = Files.newInputStream(file)) {
                    store.load(in, password.value().toCharArray());
                    return new Opened(store, password);
                }
            } catch (IOException e) {
                // A wrong password is told as an unrecoverable key within; anything else is a broken file.
                if (!(e.getCause() instanceof java.security.UnrecoverableKeyException))
                    throw new SettingsProblem("The keystore " + file + " cannot be read: " + e.getMessage());
            }
        }
        throw new SettingsProblem("The keystore " + file + " does not open with this master key.");
    }

    private static Secret password(String masterKey) {
        var key = new MasterKey(new Secret(masterKey)).derive(PURPOSE);
        return new Secret(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    private static IllegalStateException broken(GeneralSecurityException e) {
        return new IllegalStateException("The keystore cannot be used", e);
    }
}
