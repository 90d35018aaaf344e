package world.azora.identity.password;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes and one lane: the least that OWASP's password storage cheat sheet allows. The hashes
 * have the usual form ({@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}), whoever makes them.
 */
final class Argon {
    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;
    static final int LANES = 1;
    static final int MEMORY_KIB = 19 * 1024;
    static final int PASSES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Argon.class);

    private Argon() {}

    /** libsodium where the machine has it: twice as dear in Java, which also fills the heap. */
    static PasswordEncoder fastest() {
        var library = NativeArgon.find();
        if (library.isPresent()) return library.get();
        LOG.info("argon.in-java reason=libsodium is not installed (Debian: libsodium23)");
        return inJava();
    }

    static PasswordEncoder inJava() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    }
}
