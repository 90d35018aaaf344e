package world.azora.identity.password;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Password;
import world.azora.identity.PasswordHash;
import world.azora.identity.Passwords;
import world.azora.kernel.Refusal;

/** Hashes with {@link Argon}, in turn; people who came with bcrypt keep it until they next sign in. */
final class ArgonPasswords implements Passwords {
    private final PasswordEncoder argon = Argon.fastest();
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final HashingTurns turns;
    private final PasswordPolicy policy;
    private final StrengthMeter meter;
    private final PasswordHash nobody;

    ArgonPasswords(PasswordPolicy policy, StrengthMeter meter, HashingTurns turns) {
        this.policy = policy;
        this.meter = meter;
        this.turns = turns;
        this.nobody = known(argon.encode(OneTimeToken.fresh().text()));
    }

    @Override
    public PasswordHash hash(Password password, EmailAddress email, DisplayName displayName) {
        policy.check(password, email, displayName);
        if (meter.isGuessed(password.text())) throw new Refusal(IdentityProblem.PASSWORD_GUESSABLE);
        return renewed(password.text());
    }

    @Override
    public boolean matches(String presented, PasswordHash hash) {
        // Nobody can have chosen half a character, and the hash function throws at one.
        var text = Password.isWellFormed(presented) ? presented : "";
        return turns.run(() -> hash.isBcrypt() ? bcrypt.matches(text, hash.text()) : argon.matches(text, hash.text()));
    }

    @Override
    public PasswordHash nobody() {
        return nobody;
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hash.isBcrypt() || argon.upgradeEncoding(hash.text());
    }

    @Override
    public PasswordHash renewed(String presented) {
        return known(turns.run(() -> argon.encode(presented)));
    }

    private static PasswordHash known(@Nullable String hash) {
        if (hash == null) throw new IllegalStateException("A text has a hash.");
        return new PasswordHash(hash);
    }
}
