package world.azora.ledger.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.ChainReport;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;

/** Counts a ledger again from its transfers, in their order, and remembers the first thing that is wrong. */
final class Recount {
    private final Map<AccountId, Booked> accounts;
    private final Links links;
    private final Map<AccountId, Sums> sums = new HashMap<>();
    private long transfers;
    private long lastSeq;
    private Sha256 lastHash = Chain.START;
    private long differenceMinor;
    private boolean versionsAgree = true;

    @Nullable
    private Long brokenAt;

    @Nullable
    private String what;

    /** @param reversed what the reversals of this ledger say that they reverse */
    Recount(Map<AccountId, Booked> accounts, Set<TransferId> reversed) {
        this.accounts = accounts;
        this.links = new Links(reversed);
    }

    void next(Line line) {
        transfers++;
        // A gap is reported where the missing transfer should be, a doubled seq where it stands.
        if (line.seq() != lastSeq + 1)
            breakAt(Math.min(line.seq(), lastSeq + 1), "The number of this transfer is not the next one.");
        lastSeq = line.seq();
        line.posted()
                .ifPresentOrElse(
                        posted -> check(posted, line),
                        () -> breakAt(line.seq(), "What is stored here is no transfer."));
    }

    private void check(PostedTransfer posted, Line line) {
        if (!Chain.holds(lastHash, posted))
            breakAt(line.seq(), "The hash of this transfer does not follow from its contents and the hash before it.");
        // The stored hash is what the next one was made from, so one wrong transfer does not hide the ones after it.
        lastHash = posted.hash();

        var transfer = posted.transfer();
        if (!isBooked(transfer.debit(), transfer) || !isBooked(transfer.credit(), transfer))
            breakAt(line.seq(), "An account of this transfer is missing, or holds another asset.");
        follow(posted);
        if (transfer.step() == Step.HOLD) reserve(transfer, transfer.amount().minor());
        if (transfer.step().moves()) checkEntries(transfer, line);
    }

    private boolean isBooked(AccountId account, Transfer transfer) {
        var known = accounts.get(account);
        return known != null && known.asset().equals(transfer.amount().asset());
    }

    private void follow(PostedTransfer posted) {
        var transfer = posted.transfer();
        var origin = links.follow(posted);
        if (transfer.step().follows() && origin.isEmpty())
            breakAt(posted.seq(), "This transfer does not fit the hold that it ends or the transfer that it reverses.");
        if (transfer.step().endsHold())
            origin.ifPresent(hold -> reserve(hold, -hold.amount().minor()));
    }

    private void reserve(Transfer hold, long minor) {
        pending(hold.debit(), minor, true);
        pending(hold.credit(), minor, false);
    }

    private void pending(AccountId account, long minor, boolean debit) {
        sums.put(account, sums.getOrDefault(account, Sums.none(account)).pending(minor, debit));
    }

    private void checkEntries(Transfer transfer, Line line) {
        var minor = transfer.amount().minor();
        check(line.debit(), count(transfer.debit(), minor, true), line.seq());
        check(line.credit(), count(transfer.credit(), minor, false), line.seq());
    }

    private void check(Side stored, Optional<Side> counted, long seq) {
        if (counted.filter(stored::agreesWith).isEmpty())
            breakAt(seq, "A version or a balance after this transfer is not what the transfers so far come to.");
        if (counted.filter(this::isOverdrawn).isPresent())
            breakAt(seq, "This transfer overdraws an account that must not be overdrawn.");
    }

    private boolean isOverdrawn(Side side) {
        var known = accounts.get(side.account());
        return known != null && !known.mayOverdraw() && side.balanceMinor() < 0;
    }

    /** Adds to the account's sums, and says what the entry must look like. */
    private Optional<Side> count(AccountId account, long minor, boolean debit) {
        var after = sums.getOrDefault(account, Sums.none(account)).plus(minor, debit);
        sums.put(account, after);
        return Optional.ofNullable(accounts.get(account))
                .map(known -> known.kind().balance(after.debitMinor(), after.creditMinor()))
                .map(balance -> new Side(
                        account,
                        after.version(),
                        balance,
                        Optional.of(debit ? after.debitMinor() : after.creditMinor())));
    }

    private void breakAt(long seq, String complaint) {
        if (brokenAt != null && brokenAt <= seq) return;
        brokenAt = seq;
        what = complaint;
    }

    /** What is wrong with the first transfer that is; nothing if all are right so far. */
    Optional<String> complaint() {
        return Optional.ofNullable(what);
    }

    /** The head must be the last transfer, or some were cut off or added behind its back. */
    void endAt(End end) {
        if (end.seq() != lastSeq)
            breakAt(Math.min(end.seq(), lastSeq) + 1, "The head of the ledger is not its last transfer.");
        else if (!end.hash().equals(lastHash))
            breakAt(lastSeq, "The head of the ledger has another hash than its last transfer.");
    }

    /** Whether an account holds what its transfers come to. */
    boolean compare(Sums stored) {
        var counted = sums.getOrDefault(stored.account(), Sums.none(stored.account()));
        differenceMinor += counted.distance(stored);
        versionsAgree &= counted.version() == stored.version();
        return counted.equals(stored);
    }

    ChainReport report(LedgerId ledger, End head) {
        var whole = brokenAt == null && differenceMinor == 0 && versionsAgree;
        return new ChainReport(ledger, transfers, head.seq(), head.hash(), whole, brokenAt, differenceMinor);
    }
}
