package world.azora.payments.payout;

import java.time.Instant;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.TransferId;

/**
 * One transfer to a learner's wallet, or back from it.
 *
 * @param cause the reward or compensation
 * @param title of the exercise
 */
record PayoutLine(
        Instant at,
        Kind kind,
        UserId learner,
        CourseId course,
        String title,
        String cause,
        TransferId transfer,
        Amount amount) {
    enum Kind {
        REWARD,
        /** What was taken back and stands after all. */
        RETURNED,
        TAKEN_BACK;

        boolean isPaid() {
            return this != TAKEN_BACK;
        }
    }
}
