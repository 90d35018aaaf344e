package world.azora.payments.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.RegradeId;
import world.azora.payments.Attempt;
import world.azora.payments.CompensationId;
import world.azora.payments.Facts;
import world.azora.payments.Flow;
import world.azora.payments.RewardId;

/**
 * What has to move because a grade was changed, and how far that has come. All but the state never changes.
 *
 * @param terms the rule of the reward, and the amount that has to move
 * @param proof the grade that was changed
 * @param proposer who changed the grade
 * @param reward what it corrects; missing as long as nothing was earned at all
 */
record Compensation(
        CompensationId id,
        RegradeId regrade,
        UserId learner,
        Direction direction,
        Terms terms,
        Proof proof,
        UserId proposer,
        Instant at,
        @Nullable RewardId reward,
        State state) {
    enum Direction {
        TO_LEARNER,
        FROM_LEARNER
    }

    enum Status {
        PROPOSED,
        /** A second person has agreed; the tokens are on their way. */
        APPROVED,
        /** All of it has moved, or became a reward. */
        POSTED,
        /** The wallet held less. The rest stays owed until somebody approves again, or the grade changes again. */
        PARTIAL,
        REJECTED,
        /** The grade was changed again before it was decided. */
        WITHDRAWN
    }

    /**
     * @param movedMinor what has moved
     * @param attempt how many attempts have ended
     * @param goingMinor what the attempt moves that is on its way
     */
    record State(
            Status status,
            @Nullable UserId decidedBy,
            long movedMinor,
            int attempt,
            @Nullable Long goingMinor) {
        static final State NEW = new State(Status.PROPOSED, null, 0, 0, null);
    }

    long leftMinor() {
        return terms.amount().minor() - state.movedMinor;
    }

    Attempt nextAttempt() {
        return new Attempt(id, state.attempt);
    }

    Flow flow() {
        return switch (direction) {
            case TO_LEARNER -> new Flow.GiveBack(terms.course(), learner);
            case FROM_LEARNER -> new Flow.TakeBack(terms.course(), learner);
        };
    }

    /** Who waits for a decision, and what was moved in part only, can be approved. */
    boolean isDecidable() {
        return state.status == Status.PROPOSED || state.status == Status.PARTIAL;
    }

    /** Whether the tokens that it wants moved are those of this other one. */
    boolean wants(Direction other, Amount amount) {
        return direction == other && terms.amount().equals(amount);
    }

    Sha256 hash() {
        return Facts.of("compensation")
                .with("id", id)
                .with("regrade", regrade)
                .with("learner", learner)
                .with("direction", direction)
                .with("rule", terms.rule())
                .with("exercise", terms.exercise())
                .with("course", terms.course())
                .with("title", terms.title())
                .with("minor", terms.amount().minor())
                .with("asset", terms.amount().asset())
                .with("grade", proof.grade())
                .with("submission", proof.submission())
                .with("run", proof.run())
                .with("gradedAt", proof.passedAt())
                .with("proposer", proposer)
                .with("at", at)
                .hash();
    }
}
