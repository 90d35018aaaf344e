package world.azora.ledger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** How a transfer can end. Outcomes are stored, refusals too: sending the same transfer again changes nothing. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface TransferOutcome {
    record Posted(PostedTransfer posted) implements TransferOutcome {}

    /** The same transfer came before; this is what it became then. */
    record AlreadyPosted(PostedTransfer posted) implements TransferOutcome {}

    /**
     * Nothing moved, and nothing ever will under this id: a later try needs a new one.
     *
     * @param at when it was refused; the stored time, if the same transfer had been refused before
     */
    record Refused(TransferId id, Reason reason, Instant at) implements TransferOutcome {}

    /** Why a transfer was refused. They are checked in this order, and the first that applies is the answer. */
    enum Reason {
        /** The id came before, with other contents. This one is not stored: the id keeps its first outcome. */
        ID_REUSED(LedgerProblem.TRANSFER_ID_REUSED),
        SAME_ACCOUNT(LedgerProblem.TRANSFER_SAME_ACCOUNT),
        AMOUNT_ZERO(LedgerProblem.TRANSFER_AMOUNT_ZERO),
        UNKNOWN_DEBIT(LedgerProblem.DEBIT_ACCOUNT_UNKNOWN),
        UNKNOWN_CREDIT(LedgerProblem.CREDIT_ACCOUNT_UNKNOWN),
        ACCOUNT_CLOSED(LedgerProblem.TRANSFER_ACCOUNT_CLOSED),
        /** One of the two accounts holds another asset than the amount's. */
        ASSET_MISMATCH(LedgerProblem.TRANSFER_ASSET_MISMATCH),
        /** What it follows was never posted in this ledger, or is no hold, or moved nothing that could be reversed. */
        ORIGIN_UNKNOWN(LedgerProblem.TRANSFER_ORIGIN_UNKNOWN),
        /** Its accounts are not those of what it follows, or its amount is not the same, or is more than was held. */
        ORIGIN_DIFFERENT(LedgerProblem.TRANSFER_ORIGIN_DIFFERENT),
        /** The hold was ended before, or the transfer was reversed before: both happen once only. */
        ORIGIN_SETTLED(LedgerProblem.TRANSFER_ORIGIN_SETTLED),
        /** The time of the hold was over, or, if this is {@link Step#EXPIRE}, is not over yet. */
        HOLD_TIME(LedgerProblem.TRANSFER_HOLD_TIME),
        /** An account that may not overdraw would fall below zero on its normal side; what is reserved is gone already. */
        INSUFFICIENT_FUNDS(LedgerProblem.ACCOUNT_FUNDS_INSUFFICIENT),
        /** An account's debits or credits would exceed {@link Balance#TOTAL_MINOR_MAX}. */
        LIMIT_EXCEEDED(LedgerProblem.ACCOUNT_LIMIT_EXCEEDED),
        /** A balance would fall below the account's own minimum. */
        BALANCE_BELOW_MIN(LedgerProblem.ACCOUNT_BELOW_MIN),
        /** A balance would rise above the account's own maximum. */
        BALANCE_ABOVE_MAX(LedgerProblem.ACCOUNT_ABOVE_MAX),
        /** Another transfer of those it is linked with was refused. */
        LINK_BROKEN(LedgerProblem.TRANSFER_LINK_BROKEN);

        private final LedgerProblem problem;

        Reason(LedgerProblem problem) {
            this.problem = problem;
        }

        /** The words for a person. */
        public LedgerProblem problem() {
            return problem;
        }
    }
}
