package world.azora.payments.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.payments.Attempt;
import world.azora.payments.Facts;
import world.azora.payments.Flow;
import world.azora.payments.ReservationId;
import world.azora.payments.RuleId;

/**
 * An amount that moves between the treasury of a course and its reserve.
 *
 * @param learner for whose enrolment it is set aside, if it is for one
 * @param rule for whose approval it is set aside, if it is for one
 */
record Reservation(
        ReservationId id,
        CourseId course,
        Purpose purpose,
        @Nullable UserId learner,
        @Nullable RuleId rule,
        Amount amount,
        Instant at) {
    enum Purpose {
        ENROLMENT,
        RULE,
        RELEASE
    }

    /** There is one: whoever is refused asks again by another reservation. */
    Attempt attempt() {
        return Attempt.firstFor(id);
    }

    Flow flow() {
        return purpose == Purpose.RELEASE ? new Flow.Release(course) : new Flow.Reserve(course);
    }

    Sha256 hash() {
        return Facts.of("reservation")
                .with("id", id)
                .with("course", course)
                .with("purpose", purpose)
                .with("learner", learner == null ? "" : learner)
                .with("rule", rule == null ? "" : rule)
                .with("minor", amount.minor())
                .with("asset", amount.asset())
                .with("at", at)
                .hash();
    }
}
