package world.azora.payments;

import world.azora.kernel.UserId;
import world.azora.learning.CourseId;

/** The ways that tokens go. Each is a pair of accounts, and a code by which its transfers are known in the ledger. */
public sealed interface Flow {
    String code();

    /** From where tokens are issued into the treasury of a course. */
    record Funding(CourseId course) implements Flow {
        @Override
        public String code() {
            return "treasury.funding";
        }
    }

    /** From the treasury of a course into a learner's wallet. */
    record Reward(CourseId course, UserId learner) implements Flow {
        @Override
        public String code() {
            return "reward";
        }
    }

    /** From a wallet to what was earned by sales. */
    record Capture(UserId payer) implements Flow {
        @Override
        public String code() {
            return "payment.capture";
        }
    }

    /** Back from what was earned by sales into a wallet. */
    record Refund(UserId payer) implements Flow {
        @Override
        public String code() {
            return "payment.refund";
        }
    }
}
