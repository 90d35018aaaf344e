package world.azora.ledger.post;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferOutcome.Reason;

/** Why a transfer cannot be at this moment, if it cannot. Arithmetic only. */
record Verdict(Instant now) {
    /**
     * The first reason against a transfer. Their order is a promise to callers: a program may rely on which of two it is
     * told.
     */
    Optional<Reason> on(
            Transfer transfer, @Nullable Position debit, @Nullable Position credit, Optional<Origin> origin) {
        if (transfer.debit().equals(transfer.credit())) return Optional.of(Reason.SAME_ACCOUNT);
        if (transfer.amount().isZero()) return Optional.of(Reason.AMOUNT_ZERO);
        if (debit == null) return Optional.of(Reason.UNKNOWN_DEBIT);
        if (credit == null) return Optional.of(Reason.UNKNOWN_CREDIT);
        if (debit.closed() || credit.closed()) return Optional.of(Reason.ACCOUNT_CLOSED);
        var asset = transfer.amount().asset();
        if (!debit.asset().equals(asset) || !credit.asset().equals(asset)) return Optional.of(Reason.ASSET_MISMATCH);
        var misfit = transfer.step().follows() ? misfit(transfer, origin) : Optional.<Reason>empty();
        // What ends a hold needs no room and no funds: they were reserved.
        if (misfit.isPresent() || transfer.step().endsHold()) return misfit;
        return lack(transfer.amount().minor(), debit, credit);
    }

    private Optional<Reason> misfit(Transfer transfer, Optional<Origin> found) {
        if (found.isEmpty()) return Optional.of(Reason.ORIGIN_UNKNOWN);
        var origin = found.get().transfer();
        var ends = transfer.step().endsHold();
        var canBeFollowed =
                ends ? origin.step() == Step.HOLD : origin.step() == Step.POST || origin.step() == Step.CAPTURE;
        if (!canBeFollowed) return Optional.of(Reason.ORIGIN_UNKNOWN);
        if (!fits(transfer, origin)) return Optional.of(Reason.ORIGIN_DIFFERENT);
        if (found.get().settled()) return Optional.of(Reason.ORIGIN_SETTLED);
        var over = origin.expiresAt().filter(until -> !now.isBefore(until)).isPresent();
        return switch (transfer.step()) {
            case CAPTURE -> over ? Optional.of(Reason.HOLD_TIME) : Optional.empty();
            case EXPIRE -> over ? Optional.empty() : Optional.of(Reason.HOLD_TIME);
            // A hold may be given up at any time.
            case VOID, REVERSE, POST, HOLD -> Optional.empty();
        };
    }

    private static boolean fits(Transfer transfer, Transfer origin) {
        var amount = transfer.amount();
        return switch (transfer.step()) {
            case REVERSE ->
                transfer.debit().equals(origin.credit())
                        && transfer.credit().equals(origin.debit())
                        && amount.equals(origin.amount());
            case CAPTURE -> sameAccounts(transfer, origin) && origin.amount().covers(amount);
            case VOID, EXPIRE, POST, HOLD -> sameAccounts(transfer, origin) && amount.equals(origin.amount());
        };
    }

    private static boolean sameAccounts(Transfer transfer, Transfer origin) {
        return transfer.debit().equals(origin.debit()) && transfer.credit().equals(origin.credit());
    }

    private static Optional<Reason> lack(long minor, Position debit, Position credit) {
        if (!debit.covers(minor, true) || !credit.covers(minor, false)) return Optional.of(Reason.INSUFFICIENT_FUNDS);
        if (!debit.hasRoomFor(minor, true) || !credit.hasRoomFor(minor, false))
            return Optional.of(Reason.LIMIT_EXCEEDED);
        if (!debit.staysAboveMin(minor, true) || !credit.staysAboveMin(minor, false))
            return Optional.of(Reason.BALANCE_BELOW_MIN);
        if (!debit.staysBelowMax(minor, true) || !credit.staysBelowMax(minor, false))
            return Optional.of(Reason.BALANCE_ABOVE_MAX);
        return Optional.empty();
    }
}
