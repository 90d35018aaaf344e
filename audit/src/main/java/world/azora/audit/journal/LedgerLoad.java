package world.azora.audit.journal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import world.azora.audit.AuditProblem;
import world.azora.audit.Period;
import world.azora.kernel.Refusal;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Statements;

/**
 * Reads the ledger into a journal: each transfer of the period becomes an entry of two lines under its own id. All
 * transfers are walked, those outside the period too, because opening and closing balances follow from them.
 */
final class LedgerLoad {
    private final Ledger ledger;
    private final Period period;
    private final int number;
    private final LedgerAccounts accounts;
    private JournalImport.SeqRange seqs = JournalImport.SeqRange.NONE;
    private List<ControlTotal> totals = List.of();
    private LineJournalStore.Extent extent = new LineJournalStore.Extent(0, 0);
    private JournalImport.Contents contents = new JournalImport.Contents(0, 0, world.azora.kernel.Sha256.of(""));
    private long clashes;

    LedgerLoad(Ledger ledger, Period period, int number) {
        this.ledger = ledger;
        this.period = period;
        this.number = number;
        this.accounts = new LedgerAccounts(ledger);
    }

    void run(LineJournalStore lines, long linesMax) {
        // Balances first: whatever is posted while the transfers are walked is then known to come after them.
        accounts.load();
        var before = lines.extent().lines();
        try (var appending = lines.append(number, linesMax - before)) {
            walk(appending);
            contents = new JournalImport.Contents(appending.lines(), appending.lines() / 2, appending.hash());
        } catch (JournalTooLong _) {
            throw new Refusal(AuditProblem.JOURNAL_TOO_LARGE);
        }
        extent = lines.extent();
        totals = lines.controlTotals(number);
        clashes = lines.clashes(number);
    }

    private void walk(LineJournalStore.Appending appending) {
        var seq = 0L;
        while (true) {
            var page = ledger.transfers(LedgerId.MAIN, seq, Statements.ROWS_MAX);
            for (var posted : page.items()) {
                take(posted, appending);
                seq = posted.seq();
            }
            if (!page.more() || page.items().isEmpty()) return;
        }
    }

    private void take(PostedTransfer posted, LineJournalStore.Appending appending) {
        var at = LocalDateTime.ofInstant(posted.postedAt(), ZoneOffset.UTC);
        var day = at.toLocalDate();
        accounts.add(posted.transfer(), day.isBefore(period.from()), day.isAfter(period.to()));
        if (!period.holds(day)) return;

        var transfer = posted.transfer();
        var minor = transfer.amount().minor();
        var asset = transfer.amount().asset();
        var when = new JournalLine.When(day, at);
        var id = transfer.id().toString();
        var text = transfer.code() + " " + transfer.cause();
        var origin = new JournalLine.Origin(text, null, null, transfer.code(), id);
        var line = appending.lines();
        appending.add(new JournalLine(
                line + 1, id, when, new JournalLine.Posting(accounts.name(transfer.debit()), asset, minor, 0), origin));
        appending.add(new JournalLine(
                line + 2,
                id,
                when,
                new JournalLine.Posting(accounts.name(transfer.credit()), asset, 0, minor),
                origin));
        seqs = new JournalImport.SeqRange(line == 0 ? posted.seq() : seqs.first(), posted.seq());
    }

    List<AccountBalance> balances() {
        return accounts.balances();
    }

    JournalImport.SeqRange seqs() {
        return seqs;
    }

    List<ControlTotal> totals() {
        return totals;
    }

    LineJournalStore.Extent extent() {
        return extent;
    }

    JournalImport.Contents contents() {
        return contents;
    }

    long clashes() {
        return clashes;
    }
}
