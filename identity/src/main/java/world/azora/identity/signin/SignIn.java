package world.azora.identity.signin;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.Confirmations;
import world.azora.identity.Device;
import world.azora.identity.FactorOutcome.Ended;
import world.azora.identity.FactorOutcome.Passed;
import world.azora.identity.FactorOutcome.TooMany;
import world.azora.identity.FactorOutcome.Wrong;
import world.azora.identity.FactorProof;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PasskeyOutcome;
import world.azora.identity.Passwords;
import world.azora.identity.PersonPasswords;
import world.azora.identity.RememberedDevices;
import world.azora.identity.SecondFactors;
import world.azora.identity.Sessions;
import world.azora.identity.signin.SignInOutcome.ChallengeEnded;
import world.azora.identity.signin.SignInOutcome.FactorNeeded;
import world.azora.identity.signin.SignInOutcome.FactorWrong;
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
    record Neighbours(
            Accounts accounts,
            Sessions sessions,
            ActivityLog activity,
            PersonPasswords personPasswords,
            Factors factors) {}

    /** What is asked for besides the password, and where it is not. */
    record Factors(SecondFactors asked, RememberedDevices devices, Confirmations confirmations) {}

    SignInOutcome signIn(Credentials credentials, Device from) {
        return signIn(credentials, from, Optional.empty());
    }

    /** @param remembered what a device shows in order to be asked for the password only */
    SignInOutcome signIn(Credentials credentials, Device from, Optional<OneTimeToken> remembered) {
        return signIn(credentials, guesses.attempt(credentials.email(), from.address()), from, remembered);
    }

    /** From a device on which the owner has signed in before, as it shows. */
    SignInOutcome signIn(Credentials credentials, Device from, KnownDevice known, Optional<OneTimeToken> remembered) {
        return signIn(credentials, guesses.attempt(credentials.email(), known), from, remembered);
    }

    private SignInOutcome signIn(
            Credentials credentials, GuessLimit.Attempt attempt, Device from, Optional<OneTimeToken> remembered) {
        var wait = guesses.count(attempt);
        if (wait.isPresent()) return new TooManyGuesses(wait.get());

        var candidate = store.find(credentials.email());
        var hash = candidate.map(Candidate::hash).orElseGet(passwords::nobody);
        var isRight = passwords.matches(credentials.password(), hash);
        if (isRight && candidate.isPresent() && !candidate.get().disabled()) {
            neighbours.personPasswords().renew(candidate.get().person(), hash, credentials.password());
            return transactions.run(() -> {
                var outcome = goOn(candidate.get().person(), from, remembered);
                // At the end: until this is written, whoever else signs in from the same address has to wait.
                guesses.forgive(attempt);
                return outcome;
            });
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

    /** The password is right. Only from here on does anybody learn whether there is a second factor, and which. */
    private SignInOutcome goOn(UserId person, Device from, Optional<OneTimeToken> remembered) {
        var factors = neighbours.factors();
        if (factors.asked().methods(person).isEmpty()) return letIn(person, from, "password");
        if (factors.devices().isRemembered(person, remembered))
            return letInUnconfirmed(person, from, "password, remembered device");
        return new FactorNeeded(factors.asked().challenge(person));
    }

    /** The other half of a sign-in. */
    SignInOutcome answer(OneTimeToken challenge, FactorProof proof, Device from) {
        return switch (neighbours.factors().asked().answer(challenge, proof)) {
            case Passed(var person) -> letInIfOpen(person, from, "password, " + nameOf(proof));
            case Wrong() -> new FactorWrong();
            case Ended() -> new ChallengeEnded();
            case TooMany(var wait) -> new TooManyGuesses(wait);
        };
    }

    SignInOutcome answer(PasskeyOutcome outcome, Device from) {
        return switch (outcome) {
            case PasskeyOutcome.Passed(var person, var challenge) -> {
                var asked = neighbours.factors().asked();
                var isOpen = challenge.map(id -> asked.settle(id, person)).orElse(true);
                var shown = challenge.isPresent() ? "password, passkey" : "passkey";
                yield isOpen ? letInIfOpen(person, from, shown) : new ChallengeEnded();
            }
            case PasskeyOutcome.Refused() -> new FactorWrong();
        };
    }

    /** The account may have been closed since the password was shown. */
    private SignInOutcome letInIfOpen(UserId person, Device from, String shown) {
        return transactions.run(() -> store.isOpen(person) ? letIn(person, from, shown) : new Refused());
    }

    /** @param shown by what: it is recorded */
    private SignInOutcome letIn(UserId person, Device from, String shown) {
        var done = letInUnconfirmed(person, from, shown);
        neighbours.factors().confirmations().confirm(done.tokens().session());
        return done;
    }

    /** A device that stands in for the factor is enough to get in, and not to change how one gets in. */
    private SignedIn letInUnconfirmed(UserId person, Device from, String shown) {
        var tokens = neighbours.sessions().start(person, from);
        var facts = Map.of("by", shown);
        neighbours
                .activity()
                .record(new Activity(
                        person, "identity.signed-in", tokens.session().toString(), facts));
        return new SignedIn(neighbours.accounts().find(person).orElseThrow(), tokens);
    }

    private SignInOutcome refuse(Optional<UserId> person) {
        var subject = person.map(UserId::toString).orElse(NOBODY);
        // Who tried is not known, whoever the account belongs to.
        neighbours.activity().record(new Activity(UserId.SYSTEM, "identity.sign-in-refused", subject, Map.of()));
        return new Refused();
    }

    private static String nameOf(FactorProof proof) {
        return switch (proof) {
            case FactorProof.Code _ -> "code";
            case FactorProof.RecoveryCode _ -> "recovery code";
        };
    }
}
