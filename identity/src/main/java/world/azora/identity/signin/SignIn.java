package world.azora.identity.signin;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.Passwords;
import world.azora.identity.SessionId;
import world.azora.identity.Sessions;
import world.azora.identity.signin.SignInOutcome.Refused;
import world.azora.identity.signin.SignInOutcome.SignedIn;
import world.azora.identity.signin.SignInOutcome.TooManyGuesses;
import world.azora.identity.signin.SignInOutcome.Unverified;
import world.azora.identity.signin.SignInStore.Candidate;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Decides who is let in. Every way through takes one hash and one transaction, so that time tells nothing. */
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
    record Neighbours(Accounts accounts, Sessions sessions, ActivityLog activity) {}

    /** @param address where the request came from */
    SignInOutcome signIn(Credentials credentials, String address) {
        var attempt = guesses.attempt(credentials.email(), address);
        var wait = guesses.count(attempt);
        if (wait.isPresent()) return new TooManyGuesses(wait.get());

        var candidate = store.find(credentials.email());
        // Asked for in any case, so that it takes the same time.
        var unverified = store.findUnverified(credentials.email(), clock.instant());
        var hash = candidate.map(Candidate::hash).or(() -> unverified).orElseGet(passwords::nobody);
        var isRight = passwords.matches(credentials.password(), hash);

        if (isRight && candidate.isEmpty()) return new Unverified();
        if (!isRight || candidate.get().disabled()) return refuse(candidate.map(Candidate::person));
        return transactions.run(() -> letIn(candidate.get().person(), attempt));
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
