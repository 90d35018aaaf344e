package world.azora.ledger.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Step;
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
    /** What is decided on top of another batch, to be taken into it or thrown away. */
    @Nullable
    private final Batch below;

    private final Map<TransferId, Earlier> earlier = new HashMap<>();
    private final Map<TransferId, Origin> origins = new HashMap<>();
    private final Map<AccountId, Position> positions = new HashMap<>();
    private final Map<AccountId, Position> changed = new LinkedHashMap<>();
    private final Set<AccountId> reserving = new LinkedHashSet<>();
    private final List<PostedRow> posted = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private Head end;

    Batch(LedgerId ledger, Basis basis, Instant at) {
        this.ledger = ledger;
        this.start = basis.head();
        this.end = basis.head();
        this.at = at;
        this.below = null;
        basis.earlier().forEach(one -> earlier.put(one.transfer().id(), one));
        basis.positions().forEach(one -> positions.put(one.id(), one));
        basis.origins().forEach(one -> origins.put(one.transfer().id(), one));
    }

    private Batch(Batch below) {
        this.ledger = below.ledger;
        this.start = below.start;
        this.end = below.end;
        this.at = below.at;
        this.below = below;
    }

    /** The outcomes of transfers in the way that a caller wants. What is rehearsed leaves no trace. */
    List<TransferOutcome> decide(List<Transfer> transfers, Way way) {
        return switch (way) {
            case POST_TOGETHER -> together(transfers);
            case REHEARSE_TOGETHER -> new Batch(this).together(transfers);
            case REHEARSE_EACH -> {
                var rehearsal = new Batch(this);
                yield transfers.stream().map(rehearsal::decide).toList();
            }
        };
    }

    private List<TransferOutcome> together(List<Transfer> together) {
        if (together.size() == 1) return List.of(decide(together.getFirst()));
        if (together.stream().allMatch(one -> earlier(one.id()) != null))
            return together.stream().map(this::decide).toList();

        var attempt = new Batch(this);
        var outcomes = new ArrayList<TransferOutcome>(together.size());
        for (var transfer : together) {
            var outcome = attempt.decide(transfer);
            if (!(outcome instanceof Posted)) return breakLink(together, transfer, outcome);
            outcomes.add(outcome);
        }
        take(attempt);
        return outcomes;
    }

    private void take(Batch attempt) {
        earlier.putAll(attempt.earlier);
        origins.putAll(attempt.origins);
        positions.putAll(attempt.positions);
        changed.putAll(attempt.changed);
        reserving.addAll(attempt.reserving);
        posted.addAll(attempt.posted);
        end = attempt.end;
    }

    private List<TransferOutcome> breakLink(List<Transfer> together, Transfer broken, TransferOutcome why) {
        return together.stream()
                .map(one -> {
                    if (earlier(one.id()) != null) return new Refused(one.id(), Reason.ID_REUSED, at);
                    var itself = one.equals(broken) && why instanceof Refused;
                    return remember(one, refuse(one, itself ? ((Refused) why).reason() : Reason.LINK_BROKEN));
                })
                .toList();
    }

    private TransferOutcome decide(Transfer transfer) {
        var known = earlier(transfer.id());
        if (known != null) return known.replay(transfer, at);

        var origin = transfer.follows().flatMap(this::origin);
        var reason = new Verdict(at).on(transfer, position(transfer.debit()), position(transfer.credit()), origin);
        return remember(transfer, reason.map(why -> refuse(transfer, why)).orElseGet(() -> post(transfer, origin)));
    }

    private TransferOutcome remember(Transfer transfer, TransferOutcome outcome) {
        earlier.put(transfer.id(), new Earlier(transfer, outcome));
        return outcome;
    }

    private TransferOutcome refuse(Transfer transfer, Reason reason) {
        refused.add(new RefusedRow(transfer, reason));
        return new Refused(transfer.id(), reason, at);
    }

    private TransferOutcome post(Transfer transfer, Optional<Origin> followed) {
        var seq = end.seq() + 1;
        var done = new PostedTransfer(transfer, seq, at, Chain.link(end.hash(), transfer, seq, at));
        end = new Head(end.version(), seq, done.hash());
        origins.put(transfer.id(), new Origin(transfer, false));
        followed.ifPresent(origin -> settle(origin.transfer()));

        var minor = transfer.amount().minor();
        var step = transfer.step();
        if (step == Step.HOLD) reserve(transfer, minor);
        if (step.moves()) move(transfer, minor);
        posted.add(new PostedRow(done, known(transfer.debit()), known(transfer.credit())));
        return new Posted(done);
    }

    private void settle(Transfer origin) {
        origins.put(origin.id(), new Origin(origin, true));
        if (origin.step() == Step.HOLD) reserve(origin, -origin.amount().minor());
    }

    private void reserve(Transfer transfer, long minor) {
        reserving.add(transfer.debit());
        reserving.add(transfer.credit());
        change(known(transfer.debit()).reserved(minor, true));
        change(known(transfer.credit()).reserved(minor, false));
    }

    private void move(Transfer transfer, long minor) {
        change(known(transfer.debit()).moved(minor, true));
        change(known(transfer.credit()).moved(minor, false));
    }

    private void change(Position now) {
        positions.put(now.id(), now);
        changed.put(now.id(), now);
    }

    private Position known(AccountId account) {
        return Objects.requireNonNull(position(account));
    }

    @Nullable
    private Position position(AccountId account) {
        var own = positions.get(account);
        return own != null || below == null ? own : below.position(account);
    }

    @Nullable
    private Earlier earlier(TransferId id) {
        var own = earlier.get(id);
        return own != null || below == null ? own : below.earlier(id);
    }

    private Optional<Origin> origin(TransferId id) {
        var own = Optional.ofNullable(origins.get(id));
        return own.isPresent() || below == null ? own : below.origin(id);
    }

    /** Whether there is nothing to write: every transfer was a replay. */
    boolean isEmpty() {
        return size() == 0;
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

    /** Whether this id has its outcome here. */
    boolean decides(TransferId id) {
        return earlier.containsKey(id);
    }

    /** How many transfers get their outcome by it. */
    int size() {
        return posted.size() + refused.size();
    }

    /** The accounts that it moves something on, as they are to be. */
    List<Position> changed() {
        return List.copyOf(changed.values());
    }

    /** Those of them on which something is reserved or set free: no entry says that. */
    List<Position> reserving() {
        return reserving.stream().map(this::known).toList();
    }
}
