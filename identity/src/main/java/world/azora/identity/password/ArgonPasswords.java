package world.azora.identity.password;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentitySettings;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Password;
import world.azora.identity.PasswordHash;
import world.azora.identity.Passwords;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/** Argon2id with 19 MiB, two passes and one lane: the least that OWASP's password storage cheat sheet allows. */
final class ArgonPasswords implements Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final GuessablePasswords guessable;
    private final IdentitySettings settings;
    private final PasswordHash nobody;

    ArgonPasswords(GuessablePasswords guessable, IdentitySettings settings) {
        this.guessable = guessable;
        this.settings = settings;
        this.nobody = encode(OneTimeToken.fresh().text());
    }

    @Override
    public PasswordHash hash(Password password, EmailAddress email, DisplayName displayName) {
        if (guessable.isGuessable(password, email, displayName)) throw new Refusal(IdentityProblem.PASSWORD_GUESSABLE);
        return inTurn(() -> encode(password.text()));
    }

    @Override
    public boolean matches(String presented, PasswordHash hash) {
        // Nobody can have chosen half a character, and the hash function throws at one.
        var text = Password.isWellFormed(presented) ? presented : "";
        return inTurn(() -> encoder.matches(text, hash.text()));
    }

    @Override
    public PasswordHash nobody() {
        return nobody;
    }

    private PasswordHash encode(String text) {
        var hash = encoder.encode(text);
        if (hash == null) throw new IllegalStateException("A text has a hash.");
        return new PasswordHash(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(settings.hashingWait().toMillis(), TimeUnit.MILLISECONDS)) throw overloaded();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw overloaded();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Refusal overloaded() {
        return new Refusal(CommonProblem.OVERLOADED, Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }
}
