package world.azora.identity.renewal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.IdentityProblem;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Password;
import world.azora.identity.PasswordProof;
import world.azora.identity.PersonPasswords;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.identity.SessionId;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Decides who may set a password, and what follows from it. */
final class Renewals {
    private final ResetStore store;
    private final PersonPasswords passwords;
    private final PasswordProof proof;
    private final Transactions transactions;
    private final Clock clock;
    private final Neighbours neighbours;

    Renewals(
            ResetStore store,
            PersonPasswords passwords,
            PasswordProof proof,
            Transactions transactions,
            Clock clock,
            Neighbours neighbours) {
        this.store = store;
        this.passwords = passwords;
        this.proof = proof;
        this.transactions = transactions;
        this.clock = clock;
        this.neighbours = neighbours;
    }

    /** Who is asked and told. */
    record Neighbours(Accounts accounts, SecurityNotices notices, ActivityLog activity) {}

    /** @param session the one that goes on; all others end */
    void change(UserId person, Optional<SessionId> session, String current, Password wanted) {
        proof.demand(person, current);
        var user = neighbours.accounts().find(person).orElseThrow();
        var hash = passwords.choose(user, wanted);
        transactions.run(() -> {
            passwords.replace(person, hash, session);
            tell(person, "identity.password-changed", SecurityNotice.PASSWORD_CHANGED);
        });
    }

    /** A password that is refused leaves the token as it was, so that its owner can think of a better one. */
    void reset(OneTimeToken token, Password wanted) {
        // Before any hashing, which costs too much to do for strangers.
        var person = store.find(token, clock.instant()).orElseThrow(Renewals::refused);
        var user = neighbours.accounts().find(person).orElseThrow();
        var hash = passwords.choose(user, wanted);
        transactions.run(() -> {
            if (!store.take(token, clock.instant())) throw refused();
            passwords.replace(person, hash, Optional.empty());
            tell(person, "identity.password-reset", SecurityNotice.PASSWORD_RESET);
        });
    }

    private void tell(UserId person, String action, SecurityNotice notice) {
        neighbours.activity().record(new Activity(person, action, person.toString(), Map.of()));
        neighbours.notices().tell(person, notice);
    }

    private static Refusal refused() {
        return new Refusal(IdentityProblem.RESET_REFUSED);
    }
}
