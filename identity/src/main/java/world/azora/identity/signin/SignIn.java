package world.azora.identity.signin;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.Passwords;
import world.azora.identity.PersonPasswords;
import world.azora.identity.SessionId;
import world.azora.identity.Sessions;
import world.azora.identity.signin.SignInOutcome.Refused;
import world.azora.identity.signin.SignInOutcome.SignedIn;
import world.azora.identity.signin.SignInOutcome.TooManyGuesses;
import world.azora.identity.signin.SignInOutcome.Unverified;
import world.azora.identity.signin.SignInStore.Candidate;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Decides who is let in. Whether an address has an account changes neither the answer nor the time that it takes. */
final class SignIn {
    private static final String NOBODY = "nobody";

    private final SignInStore store;
    private final GuessLimit guesses;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Clock clock;
    private final Neighbours neighbours;

    SignIn(
            SignInStore store,
            GuessLimit guesses,
            Passwords passwords,
            Transactions transactions,
            Clock clock,
            Neighbours neighbours) {
        this.store = store;
        this.guesses = guesses;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
        this.neighbours = neighbours;
    }

    /** What a sign-in needs of the other features. */
    record Neighbours(Accounts accounts, Sessions sessions, ActivityLog activity, PersonPasswords personPasswords) {}

    /** From a device that is not known, at this address. */
    SignInOutcome signIn(Credentials credentials, String address) {
        return signIn(credentials, guesses.attempt(credentials.email(), address));
    }

    SignInOutcome signIn(Credentials credentials, KnownDevice device) {
        return signIn(credentials, guesses.attempt(credentials.email(), device));
    }

    private SignInOutcome signIn(Credentials credentials, GuessLimit.Attempt attempt) {
        var wait = guesses.count(attempt);
        if (wait.isPresent()) return new TooManyGuesses(wait.get());

        var candidate = store.find(credentials.email());
        var hash = candidate.map(Candidate::hash).orElseGet(passwords::nobody);
        var isRight = passwords.matches(credentials.password(), hash);
        if (isRight && candidate.isPresent() && !candidate.get().disabled()) {
            neighbours.personPasswords().renew(candidate.get().person(), hash, credentials.password());
            return transactions.run(() -> letIn(candidate.get().person(), attempt));
        }

        // Asked of everybody: else whoever registers an address could learn from this answer whether it has an account.
        if (isUnverified(credentials)) return new Unverified();
        return refuse(candidate.map(Candidate::person));
    }

    private boolean isUnverified(Credentials credentials) {
        return store.findUnverified(credentials.email(), clock.instant())
                .map(hash -> passwords.matches(credentials.password(), hash))
                .orElse(false);
    }

    private SignInOutcome letIn(UserId person, GuessLimit.Attempt attempt) {
        guesses.forgive(attempt);
        var tokens = neighbours.sessions().start(person);
        record(person, "identity.signed-in", tokens.session());
        return new SignedIn(neighbours.accounts().find(person).orElseThrow(), tokens);
    }

    private SignInOutcome refuse(Optional<UserId> person) {
        var subject = person.map(UserId::toString).orElse(NOBODY);
        // Who tried is not known, whoever the account belongs to.
        neighbours.activity().record(new Activity(UserId.SYSTEM, "identity.sign-in-refused", subject, Map.of()));
        return new Refused();
    }

    private void record(UserId person, String action, SessionId session) {
        neighbours.activity().record(new Activity(person, action, session.toString(), Map.of()));
    }
}
