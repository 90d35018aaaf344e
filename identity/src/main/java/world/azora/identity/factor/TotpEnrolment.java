package world.azora.identity.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import world.azora.identity.FactorChanges;
import world.azora.identity.FactorChanges.Removal;
import world.azora.identity.IdentityProblem;
import world.azora.identity.SecurityNotice;
import world.azora.identity.factor.EnrolmentOutcome.CodeWrong;
import world.azora.identity.factor.EnrolmentOutcome.Confirmed;
import world.azora.identity.factor.EnrolmentOutcome.NotBegun;
import world.azora.identity.factor.EnrolmentOutcome.TooManyGuesses;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Decides how an app becomes a factor, and how it ceases to be one. */
final class TotpEnrolment {
    private final TotpStore store;
    private final TotpSecrets secrets;
    private final FactorGuesses guesses;
    private final FactorChanges changes;
    private final Neighbours neighbours;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TotpEnrolment(
            TotpStore store,
            TotpSecrets secrets,
            FactorGuesses guesses,
            FactorChanges changes,
            Neighbours neighbours,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.guesses = guesses;
        this.changes = changes;
        this.neighbours = neighbours;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What an app needs; it counts only once it has shown a code. */
    record Begun(String secret, String otpauthUri, String qrSvg) {}

    Begun begin(UserId person) {
        var user = neighbours.accounts().find(person).orElseThrow(() -> new Refusal(IdentityProblem.USER_UNKNOWN));
        var secret = TotpSecret.fresh(random);
        if (!store.put(secrets.seal(person, secret), clock.instant())) throw new Refusal(IdentityProblem.TOTP_PRESENT);
        var uri = secret.uri(user.email());
        return new Begun(secret.base32(), uri, QrSvg.of(uri));
    }

    EnrolmentOutcome confirm(UserId person, String code) {
        var wait = guesses.count(person);
        if (wait.isPresent()) return new TooManyGuesses(wait.get());
        return transactions.run(() -> confirmCounted(person, code));
    }

    private EnrolmentOutcome confirmCounted(UserId person, String code) {
        var secret = secrets.pending(person);
        if (secret.isEmpty()) return new NotBegun();
        var step = secrets.stepOf(secret.get(), code, clock.instant());
        if (step.isEmpty()) return new CodeWrong();

        if (!store.confirm(person, step.getAsLong(), clock.instant())) return new NotBegun();
        guesses.forget(person);
        List<String> recoveryCodes = changes.added(person);
        neighbours.tell(person, "identity.totp-added", SecurityNotice.SECOND_FACTOR_ADDED);
        return new Confirmed(recoveryCodes);
    }

    Removal remove(UserId person) {
        return transactions.run(() -> {
            var removal = changes.remove(person, () -> store.delete(person));
            if (removal == Removal.REMOVED)
                neighbours.tell(person, "identity.totp-removed", SecurityNotice.SECOND_FACTOR_REMOVED);
            return removal;
        });
    }
}
