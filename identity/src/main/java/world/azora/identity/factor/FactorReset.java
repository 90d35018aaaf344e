package world.azora.identity.factor;

import java.util.Map;
import world.azora.activity.Activity;
import world.azora.identity.FactorChanges;
import world.azora.identity.SecurityNotice;
import world.azora.identity.Sessions;
import world.azora.kernel.Actor;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Decides how an administrator helps somebody who has lost everything but the password: openly, never silently. */
final class FactorReset {
    private final FactorChanges changes;
    private final FactorPolicy policy;
    private final Sessions sessions;
    private final Neighbours neighbours;
    private final Transactions transactions;

    FactorReset(
            FactorChanges changes,
            FactorPolicy policy,
            Sessions sessions,
            Neighbours neighbours,
            Transactions transactions) {
        this.changes = changes;
        this.policy = policy;
        this.sessions = sessions;
        this.neighbours = neighbours;
        this.transactions = transactions;
    }

    /** How a reset can end. */
    enum Outcome {
        RESET,
        USER_UNKNOWN,
        /** There was nothing to reset. */
        NO_FACTOR,
        /** One's own factors are removed by oneself, with a confirmation. */
        OWN
    }

    Outcome reset(Actor actor, UserId person) {
        if (actor.is(person)) return Outcome.OWN;
        var outcome = transactions.run(() -> decide(actor, person));
        if (outcome == Outcome.RESET) policy.forget(person);
        return outcome;
    }

    private Outcome decide(Actor actor, UserId person) {
        if (neighbours.accounts().find(person).isEmpty()) return Outcome.USER_UNKNOWN;
        if (!changes.forgetAll(person)) return Outcome.NO_FACTOR;
        // Whoever has the lost telephone may still be signed in on it.
        sessions.endAll(person);
        neighbours.activity().record(new Activity(actor.id(), "identity.factors-reset", person.toString(), Map.of()));
        neighbours.notices().tell(person, SecurityNotice.FACTORS_RESET);
        return Outcome.RESET;
    }
}
