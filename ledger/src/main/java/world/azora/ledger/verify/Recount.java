package world.azora.ledger.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.Chain;
import world.azora.ledger.ChainReport;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;

/** Counts a ledger again from its transfers, in their order, and remembers the first thing that is wrong. */
final class Recount {
    private final Map<AccountId, AccountKind> kinds;
    private final Map<AccountId, Sums> sums = new HashMap<>();
    private final Map<TransferId, Transfer> holds = new HashMap<>();
    private long transfers;
    private long lastSeq;
    private Sha256 lastHash = Chain.START;
    private long differenceMinor;
    private boolean versionsAgree = true;

    @Nullable
    private Long brokenAt;

    Recount(Map<AccountId, AccountKind> kinds) {
        this.kinds = kinds;
    }

    void next(Line line) {
        transfers++;
        // A gap is reported where the missing transfer should be, a doubled seq where it stands.
        if (line.seq() != lastSeq + 1) breakAt(Math.min(line.seq(), lastSeq + 1));
        lastSeq = line.seq();
        line.posted().ifPresentOrElse(posted -> check(posted, line), () -> breakAt(line.seq()));
    }

    private void check(PostedTransfer posted, Line line) {
        if (!Chain.holds(lastHash, posted)) breakAt(line.seq());
        // The stored hash is what the next one was made from, so one wrong transfer does not hide the ones after it.
        lastHash = posted.hash();

        var transfer = posted.transfer();
        if (transfer.step() == Step.HOLD) hold(transfer);
        if (transfer.step().endsHold()) endHold(transfer, line.seq());
        if (transfer.step().moves()) checkEntries(transfer, line);
    }

    private void hold(Transfer hold) {
        holds.put(hold.id(), hold);
        reserve(hold, hold.amount().minor());
    }

    private void endHold(Transfer end, long seq) {
        var hold = end.follows().map(holds::remove);
        if (hold.isEmpty()) breakAt(seq);
        else reserve(hold.get(), -hold.get().amount().minor());
    }

    private void reserve(Transfer hold, long minor) {
        sums.merge(
                hold.debit(), Sums.none(hold.debit()).pending(minor, true), (before, _) -> before.pending(minor, true));
        sums.merge(
                hold.credit(),
                Sums.none(hold.credit()).pending(minor, false),
                (before, _) -> before.pending(minor, false));
    }

    private void checkEntries(Transfer transfer, Line line) {
        var minor = transfer.amount().minor();
        if (!count(transfer.debit(), minor, true).equals(Optional.of(line.debit()))
                || !count(transfer.credit(), minor, false).equals(Optional.of(line.credit()))) breakAt(line.seq());
    }

    /** Adds to the account's sums, and says what the entry must look like. */
    private Optional<Side> count(AccountId account, long minor, boolean debit) {
        var after = sums.getOrDefault(account, Sums.none(account)).plus(minor, debit);
        sums.put(account, after);
        return Optional.ofNullable(kinds.get(account))
                .map(kind -> kind.balance(after.debitMinor(), after.creditMinor()))
                .map(balance -> new Side(account, after.version(), balance));
    }

    private void breakAt(long seq) {
        brokenAt = brokenAt == null ? seq : Math.min(brokenAt, seq);
    }

    /** The head must be the last transfer, or some were cut off or added behind its back. */
    void endAt(End end) {
        if (end.seq() != lastSeq) breakAt(Math.min(end.seq(), lastSeq) + 1);
        else if (!end.hash().equals(lastHash)) breakAt(lastSeq);
    }

    void compare(Sums stored) {
        var counted = sums.getOrDefault(stored.account(), Sums.none(stored.account()));
        differenceMinor += counted.distance(stored);
        versionsAgree &= counted.version() == stored.version();
    }

    ChainReport report(LedgerId ledger, End head) {
        var whole = brokenAt == null && differenceMinor == 0 && versionsAgree;
        return new ChainReport(ledger, transfers, head.seq(), head.hash(), whole, brokenAt, differenceMinor);
    }
}
