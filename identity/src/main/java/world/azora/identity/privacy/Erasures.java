package world.azora.identity.privacy;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PasswordProof;
import world.azora.identity.Passwords;
import world.azora.identity.PersonErased;
import world.azora.identity.PersonPasswords;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;
import world.azora.platform.mail.SentLetters;

/**
 * Forgets who somebody was. Names and addresses are kept nowhere but in this module, so without them the id that stands
 * in the books, the grades and the record of activity is a pseudonym that leads to nobody, and all of those stay whole.
 */
final class Erasures {
    private final PrivacyStore store;
    private final PasswordProof proof;
    private final Transactions transactions;
    private final Clock clock;
    private final Neighbours neighbours;

    Erasures(PrivacyStore store, PasswordProof proof, Transactions transactions, Clock clock, Neighbours neighbours) {
        this.store = store;
        this.proof = proof;
        this.transactions = transactions;
        this.clock = clock;
        this.neighbours = neighbours;
    }

    /** Who has something of the person, or has to know. */
    record Neighbours(
            Accounts accounts,
            Passwords passwords,
            PersonPasswords personPasswords,
            SecurityNotices notices,
            SentLetters letters,
            ActivityLog activity,
            ApplicationEventPublisher events) {}

    void eraseOwn(UserId person, String password) {
        proof.demand(person, password);
        erase(person, person);
    }

    void erase(Actor actor, UserId person) {
        erase(actor.id(), person);
    }

    private void erase(UserId who, UserId person) {
        transactions.run(() -> {
            if (neighbours.accounts().isLastAdmin(person)) throw new Refusal(IdentityProblem.LAST_ADMIN);
            if (!store.lock(person)) throw new Refusal(IdentityProblem.USER_UNKNOWN);
            var user = neighbours.accounts().find(person).orElseThrow();
            neighbours.personPasswords().replace(person, neighbours.passwords().nobody(), Optional.empty());
            neighbours.events().publishEvent(new PersonErased(person));
            store.erase(user, clock.instant());
            neighbours.letters().forget(user.email().text());
            neighbours.activity().record(new Activity(who, "identity.erased", person.toString(), Map.of()));
            neighbours.notices().tell(user, SecurityNotice.ACCOUNT_ERASED);
        });
    }
}
