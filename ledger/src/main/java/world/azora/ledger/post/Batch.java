package world.azora.ledger.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;

/** Decides the transfers of one batch in their order, and collects what is to be written. Nothing in here waits. */
final class Batch {
    private final LedgerId ledger;
    private final Head start;
    private final Instant at;
    private final Map<TransferId, Earlier> earlier = new HashMap<>();
    private final Map<AccountId, Position> positions = new HashMap<>();
    private final Map<AccountId, Position> changed = new LinkedHashMap<>();
    private final List<PostedRow> posted = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private Head end;

    Batch(LedgerId ledger, Basis basis, Instant at) {
        this.ledger = ledger;
        this.start = basis.head();
        this.end = basis.head();
        this.at = at;
        basis.earlier().forEach(one -> earlier.put(one.transfer().id(), one));
        basis.positions().forEach(one -> positions.put(one.id(), one));
    }

    TransferOutcome decide(Transfer transfer) {
        var known = earlier.get(transfer.id());
        if (known != null) return known.replay(transfer, at);

        var outcome =
                reasonAgainst(transfer).map(reason -> refuse(transfer, reason)).orElseGet(() -> post(transfer));
        earlier.put(transfer.id(), new Earlier(transfer, outcome));
        return outcome;
    }

    // The order is a promise to callers: a program may rely on which of two reasons it is told.
    private Optional<Reason> reasonAgainst(Transfer transfer) {
        if (transfer.debit().equals(transfer.credit())) return Optional.of(Reason.SAME_ACCOUNT);
        if (transfer.amount().isZero()) return Optional.of(Reason.AMOUNT_ZERO);
        var debit = positions.get(transfer.debit());
        if (debit == null) return Optional.of(Reason.UNKNOWN_DEBIT);
        var credit = positions.get(transfer.credit());
        if (credit == null) return Optional.of(Reason.UNKNOWN_CREDIT);
        if (debit.closed() || credit.closed()) return Optional.of(Reason.ACCOUNT_CLOSED);
        var asset = transfer.amount().asset();
        if (!debit.asset().equals(asset) || !credit.asset().equals(asset)) return Optional.of(Reason.ASSET_MISMATCH);
        var minor = transfer.amount().minor();
        if (!debit.covers(minor, true) || !credit.covers(minor, false)) return Optional.of(Reason.INSUFFICIENT_FUNDS);
        if (!debit.hasRoomFor(minor, true) || !credit.hasRoomFor(minor, false))
            return Optional.of(Reason.LIMIT_EXCEEDED);
        return Optional.empty();
    }

    private TransferOutcome refuse(Transfer transfer, Reason reason) {
        refused.add(new RefusedRow(transfer, reason));
        return new Refused(transfer.id(), reason, at);
    }

    private TransferOutcome post(Transfer transfer) {
        var seq = end.seq() + 1;
        var done = new PostedTransfer(transfer, seq, at, Chain.link(end.hash(), transfer, seq, at));
        end = new Head(end.version(), seq, done.hash());

        var minor = transfer.amount().minor();
        var debit = change(position(transfer.debit()).debited(minor));
        var credit = change(position(transfer.credit()).credited(minor));
        posted.add(new PostedRow(done, debit, credit));
        return new Posted(done);
    }

    private Position position(AccountId account) {
        return Objects.requireNonNull(positions.get(account));
    }

    private Position change(Position now) {
        positions.put(now.id(), now);
        changed.put(now.id(), now);
        return now;
    }

    /** Whether there is nothing to write: every transfer was a replay. */
    boolean isEmpty() {
        return posted.isEmpty() && refused.isEmpty();
    }

    LedgerId ledger() {
        return ledger;
    }

    /** The head that all of this was decided on. */
    Head start() {
        return start;
    }

    /** Where the chain ends after it. */
    Head end() {
        return isEmpty() ? start : new Head(start.version() + 1, end.seq(), end.hash());
    }

    Instant at() {
        return at;
    }

    List<PostedRow> posted() {
        return posted;
    }

    List<RefusedRow> refused() {
        return refused;
    }

    /** The ids that this batch uses for the first time. */
    List<TransferId> ids() {
        var ids = new ArrayList<TransferId>(posted.size() + refused.size());
        posted.forEach(row -> ids.add(row.posted().transfer().id()));
        refused.forEach(row -> ids.add(row.transfer().id()));
        return ids;
    }

    /** The accounts whose balances move, as they are to be. */
    List<Position> changed() {
        return List.copyOf(changed.values());
    }
}
