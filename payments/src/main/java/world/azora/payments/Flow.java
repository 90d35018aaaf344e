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

    /** Within the books of a course: set aside for those who take it, so that nobody else is promised it. */
    record Reserve(CourseId course) implements Flow {
        @Override
        public String code() {
            return "treasury.reserve";
        }
    }

    /** Back into the treasury of a course: what was set aside and is promised to nobody any more. */
    record Release(CourseId course) implements Flow {
        @Override
        public String code() {
            return "treasury.release";
        }
    }

    /** From what was set aside into a learner's wallet. */
    record ReservedReward(CourseId course, UserId learner) implements Flow {
        @Override
        public String code() {
            return "reward";
        }
    }

    /** Once more into a learner's wallet: what was taken back of a reward and stands after all. */
    record GiveBack(CourseId course, UserId learner) implements Flow {
        @Override
        public String code() {
            return "reward.returned";
        }
    }

    /** From a learner's wallet back into the treasury: a reward whose grade did not stand. */
    record TakeBack(CourseId course, UserId learner) implements Flow {
        @Override
        public String code() {
            return "reward.taken-back";
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
