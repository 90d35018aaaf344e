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

    /** From what a provider of payments owes us to what was earned by sales: a course paid for from outside. */
    record OutsideSale() implements Flow {
        @Override
        public String code() {
            return "payment.capture";
        }
    }

    /** Back from what was earned by sales to the provider, who gives it back. */
    record OutsideRefund() implements Flow {
        @Override
        public String code() {
            return "payment.refund";
        }
    }

    /** From what the provider owes us into a wallet: tokens bought with money from outside. */
    record Deposit(UserId owner) implements Flow {
        @Override
        public String code() {
            return "deposit.capture";
        }
    }

    /** Out of a wallet to the provider, who gives the money back. */
    record DepositRefund(UserId owner) implements Flow {
        @Override
        public String code() {
            return "deposit.refund";
        }
    }

    /** From what was earned by sales to what is kept of it. */
    record SaleFee() implements Flow {
        @Override
        public String code() {
            return "payment.fee";
        }
    }

    /** From a wallet to what is kept of a deposit into it. */
    record DepositFee(UserId owner) implements Flow {
        @Override
        public String code() {
            return "deposit.fee";
        }
    }

    /** From what was earned by sales to what nobody can ask back any more. */
    record Settlement() implements Flow {
        @Override
        public String code() {
            return "payment.settlement";
        }
    }

    /** From what the provider owed us to our bank account. */
    record Payout() implements Flow {
        @Override
        public String code() {
            return "provider.payout";
        }
    }

    /** Back from our bank account to the provider: refunds that exceeded what it owed us. */
    record PayIn() implements Flow {
        @Override
        public String code() {
            return "provider.pay-in";
        }
    }

    /** From what the provider owed us to what it kept for itself. */
    record ProviderFee() implements Flow {
        @Override
        public String code() {
            return "provider.fee";
        }
    }
}
