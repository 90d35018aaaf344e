package world.azora.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.identity.FactorChallenge;
import world.azora.identity.FactorMethod;
import world.azora.identity.FactorOutcome;
import world.azora.identity.FactorOutcome.Ended;
import world.azora.identity.FactorOutcome.Passed;
import world.azora.identity.FactorOutcome.TooMany;
import world.azora.identity.FactorOutcome.Wrong;
import world.azora.identity.FactorProof;
import world.azora.identity.FactorProof.Code;
import world.azora.identity.FactorProof.RecoveryCode;
import world.azora.identity.OneTimeToken;
import world.azora.identity.SecondFactors;
import world.azora.identity.SecurityNotice;
import world.azora.kernel.Actor;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Decides whether what is shown besides the password will do. */
final class StoredFactors implements SecondFactors {
    private static final Duration CHALLENGE_LIFETIME = Duration.ofMinutes(5);
    private static final int ATTEMPTS_MAX = 5;

    private final FactorStore factors;
    private final ChallengeStore challenges;
    private final Means means;
    private final FactorPolicy policy;
    private final Neighbours neighbours;
    private final Transactions transactions;
    private final Clock clock;

    StoredFactors(
            FactorStore factors,
            ChallengeStore challenges,
            Means means,
            FactorPolicy policy,
            Neighbours neighbours,
            Transactions transactions,
            Clock clock) {
        this.factors = factors;
        this.challenges = challenges;
        this.means = means;
        this.policy = policy;
        this.neighbours = neighbours;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What codes are compared with, and what counts the tries. */
    record Means(TotpStore totps, TotpSecrets secrets, RecoveryCodes recoveryCodes, FactorGuesses guesses) {}

    @Override
    public List<FactorMethod> methods(UserId person) {
        var held = factors.held(person);
        var methods = new ArrayList<FactorMethod>();
        if (held.passkeys() > 0) methods.add(FactorMethod.PASSKEY);
        if (held.totp()) methods.add(FactorMethod.TOTP);
        if (held.isAny() && held.recoveryCodes() > 0) methods.add(FactorMethod.RECOVERY_CODE);
        return methods;
    }

    @Override
    public FactorChallenge challenge(UserId person) {
        var id = OneTimeToken.fresh();
        var expiresAt = clock.instant().plus(CHALLENGE_LIFETIME);
        challenges.add(id.hash(), person, expiresAt);
        return new FactorChallenge(id, methods(person), expiresAt);
    }

    @Override
    public Optional<UserId> challenged(OneTimeToken challenge) {
        return challenges.find(challenge.hash(), clock.instant(), ATTEMPTS_MAX);
    }

    @Override
    public FactorOutcome answer(OneTimeToken challenge, FactorProof proof) {
        var asked = challenges.count(challenge.hash(), clock.instant(), ATTEMPTS_MAX);
        if (asked.isEmpty()) return new Ended();
        var person = asked.get();
        var wait = wait(person, proof);
        if (wait.isPresent()) return new TooMany(wait.get());

        return recorded(person, transactions.run(() -> compare(challenge.hash(), person, proof)));
    }

    private FactorOutcome compare(Sha256 challenge, UserId person, FactorProof proof) {
        // Whoever answers at the same time waits here, and then finds that there is nothing left to answer.
        if (!challenges.lock(challenge)) return new Ended();
        if (!isRight(person, proof)) return new Wrong();
        challenges.end(challenge, person);
        return new Passed(person);
    }

    @Override
    public boolean settle(Sha256 challenge, UserId person) {
        return challenges.end(challenge, person);
    }

    @Override
    public FactorOutcome check(UserId person, FactorProof proof) {
        var wait = wait(person, proof);
        if (wait.isPresent()) return new TooMany(wait.get());
        return recorded(person, transactions.run(() -> isRight(person, proof) ? new Passed(person) : new Wrong()));
    }

    @Override
    public boolean isMissing(Actor actor) {
        return policy.isMissing(actor);
    }

    /** Recovery codes cannot be guessed, so the owner can use one while somebody else guesses the other codes. */
    private Optional<Duration> wait(UserId person, FactorProof proof) {
        return switch (proof) {
            case Code _ -> means.guesses().count(person);
            case RecoveryCode _ -> Optional.empty();
        };
    }

    private boolean isRight(UserId person, FactorProof proof) {
        var isRight = switch (proof) {
            case Code(var text) -> isRightCode(person, text);
            case RecoveryCode(var text) -> isRightRecoveryCode(person, text);
        };
        if (isRight) means.guesses().forget(person);
        return isRight;
    }

    private boolean isRightCode(UserId person, String text) {
        var step = means.secrets()
                .confirmed(person)
                .map(secret -> means.secrets().stepOf(secret, text, clock.instant()))
                .orElseGet(java.util.OptionalLong::empty);
        return step.isPresent() && means.totps().use(person, step.getAsLong());
    }

    private boolean isRightRecoveryCode(UserId person, String text) {
        var isRight = means.recoveryCodes().redeem(person, text);
        if (isRight) neighbours.tell(person, "identity.recovery-code-used", SecurityNotice.RECOVERY_CODE_USED);
        return isRight;
    }

    private FactorOutcome recorded(UserId person, FactorOutcome outcome) {
        // Who tried is not known, whoever the account belongs to.
        if (outcome instanceof Wrong)
            neighbours
                    .activity()
                    .record(new Activity(UserId.SYSTEM, "identity.factor-refused", person.toString(), Map.of()));
        return outcome;
    }
}
