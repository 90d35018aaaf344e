package world.azora.identity.password;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentitySettings;
import world.azora.identity.PasswordProof;
import world.azora.identity.Passwords;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;

final class LimitedProof implements PasswordProof {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final PasswordStore store;
    private final ProofStore proofs;
    private final Passwords passwords;
    private final IdentitySettings settings;
    private final Clock clock;

    LimitedProof(PasswordStore store, ProofStore proofs, Passwords passwords, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.proofs = proofs;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void demand(UserId person, String presented) {
        var hash = store.find(person).orElseThrow(() -> new Refusal(IdentityProblem.USER_UNKNOWN));
        var now = clock.instant();
        var attempts = proofs.count(person, now, now.plus(WINDOW));
        if (attempts.count() > settings.guessesPerMinute()) {
            var seconds = Duration.between(now, attempts.windowEndsAt()).toSeconds() + 1;
            throw new Refusal(CommonProblem.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", seconds));
        }
        if (!passwords.matches(presented, hash)) throw new Refusal(IdentityProblem.PASSWORD_WRONG);
        proofs.forget(person);
    }
}
