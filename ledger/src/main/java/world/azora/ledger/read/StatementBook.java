package world.azora.ledger.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import world.azora.ledger.AccountId;
import world.azora.ledger.Chain;
import world.azora.ledger.ChainHead;
import world.azora.ledger.EntryPage;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Statements;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferPage;
import world.azora.ledger.TrialBalance;

final class StatementBook implements Statements {
    private final StatementStore store;

    StatementBook(StatementStore store) {
        this.store = store;
    }

    @Override
    public EntryPage entries(AccountId account, long beforeVersion, int limit) {
        var size = Math.clamp(limit, 1, ROWS_MAX);
        var rows = store.entries(account, beforeVersion, size + 1);
        return new EntryPage(rows.subList(0, Math.min(size, rows.size())), rows.size() > size);
    }

    @Override
    public TransferPage transfers(LedgerId ledger, long afterSeq, int limit) {
        var size = Math.clamp(limit, 1, ROWS_MAX);
        var rows = store.transfers(ledger, afterSeq, size + 1);
        return new TransferPage(rows.subList(0, Math.min(size, rows.size())), rows.size() > size);
    }

    @Override
    public Optional<PostedTransfer> find(TransferId transfer) {
        return store.find(transfer);
    }

    @Override
    public ChainHead head(LedgerId ledger) {
        return store.head(ledger).orElseGet(() -> new ChainHead(ledger, 0, Chain.START));
    }

    @Override
    public TrialBalance trialBalance(LedgerId ledger) {
        // One statement, so that all lines are of one moment; sums of a second one would be of another.
        var lines = store.lines(ledger);
        return new TrialBalance(lines, totals(lines));
    }

    private static List<TrialBalance.Total> totals(List<TrialBalance.Line> lines) {
        var debits = lines.stream()
                .collect(
                        groupingBy(TrialBalance.Line::asset, TreeMap::new, summingLong(TrialBalance.Line::debitMinor)));
        var credits = lines.stream()
                .collect(groupingBy(TrialBalance.Line::asset, summingLong(TrialBalance.Line::creditMinor)));
        return debits.entrySet().stream()
                .map(debit -> {
                    long credit = credits.getOrDefault(debit.getKey(), 0L);
                    return new TrialBalance.Total(debit.getKey(), debit.getValue(), credit, debit.getValue() - credit);
                })
                .toList();
    }
}
