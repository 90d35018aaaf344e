package world.azora.identity.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.Confirmations;
import world.azora.identity.FactorOutcome;
import world.azora.identity.FactorProof;
import world.azora.identity.LiveSession;
import world.azora.identity.PasskeyOutcome;
import world.azora.identity.PasskeyProof;
import world.azora.identity.Passkeys;
import world.azora.identity.Passwords;
import world.azora.identity.SecondFactors;
import world.azora.identity.signin.SignInStore.Candidate;
import world.azora.kernel.UserId;

/** Decides whether it is still the person who signed in. Guesses count as they do at the sign-in. */
final class Confirming {
    private final SignInStore store;
    private final GuessLimit guesses;
    private final Passwords passwords;
    private final Neighbours neighbours;
    private final ActivityLog activity;

    Confirming(
            SignInStore store, GuessLimit guesses, Passwords passwords, Neighbours neighbours, ActivityLog activity) {
        this.store = store;
        this.guesses = guesses;
        this.passwords = passwords;
        this.neighbours = neighbours;
        this.activity = activity;
    }

    /** What a confirmation needs of the other features. */
    record Neighbours(Accounts accounts, SecondFactors factors, Passkeys passkeys, Confirmations confirmations) {}

    /** What can be shown. */
    sealed interface Proof {
        /**
         * A password, alone or with what whoever has a second factor shows besides.
         *
         * @param factor nothing from whoever has none
         */
        record Password(String text, Optional<FactorProof> factor) implements Proof {
            @Override
            public String toString() {
                return "***";
            }
        }

        record Passkey(PasskeyProof proof) implements Proof {}
    }

    /** How it can end. */
    sealed interface Outcome {
        record Confirmed() implements Outcome {}

        record Wrong() implements Outcome {}

        /** The password alone would do for somebody without a second factor only. */
        record FactorNeeded() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}
    }

    /** @param address where the request came from */
    Outcome confirm(LiveSession session, Proof proof, String address) {
        var person = session.actor().id();
        var outcome = switch (proof) {
            case Proof.Password(var text, var factor) -> password(person, text, factor, address);
            case Proof.Passkey(var shown) -> passkey(person, shown);
        };
        switch (outcome) {
            case Outcome.Confirmed() -> {
                neighbours.confirmations().confirm(session.id());
                activity.record(
                        new Activity(person, "identity.confirmed", session.id().toString(), Map.of()));
            }
            case Outcome.Wrong() ->
                activity.record(
                        new Activity(UserId.SYSTEM, "identity.confirmation-refused", person.toString(), Map.of()));
            case Outcome.FactorNeeded(), Outcome.TooMany _ -> {}
        }
        return outcome;
    }

    private Outcome password(UserId person, String text, Optional<FactorProof> factor, String address) {
        if (factor.isEmpty() && !neighbours.factors().methods(person).isEmpty()) return new Outcome.FactorNeeded();
        var email = neighbours.accounts().find(person).orElseThrow().email();
        var attempt = guesses.attempt(email, address);
        Optional<Duration> wait = guesses.count(attempt);
        if (wait.isPresent()) return new Outcome.TooMany(wait.get());

        var hash = store.find(email).map(Candidate::hash).orElseGet(passwords::nobody);
        if (!passwords.matches(text, hash)) return new Outcome.Wrong();
        guesses.forgive(attempt);
        return factor.map(shown -> factor(person, shown)).orElseGet(Outcome.Confirmed::new);
    }

    private Outcome factor(UserId person, FactorProof shown) {
        return switch (neighbours.factors().check(person, shown)) {
            case FactorOutcome.Passed _ -> new Outcome.Confirmed();
            case FactorOutcome.Wrong(), FactorOutcome.Ended() -> new Outcome.Wrong();
            case FactorOutcome.TooMany(var wait) -> new Outcome.TooMany(wait);
        };
    }

    /** Only the person's own, and only one that was asked for by itself: it has verified its holder. */
    private Outcome passkey(UserId person, PasskeyProof shown) {
        return neighbours.passkeys().check(shown) instanceof PasskeyOutcome.Passed(var holder, var challenge)
                        && holder.equals(person)
                        && challenge.isEmpty()
                ? new Outcome.Confirmed()
                : new Outcome.Wrong();
    }
}
