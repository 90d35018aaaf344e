package world.azora.audit.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.audit.AuditProblem;
import world.azora.audit.EngagementId;
import world.azora.audit.Journal;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.platform.data.Transactions;

/** The moment at which an import counts: the new file, the import and its balances get their names together. */
final class Publishing {
    private final JournalStore store;
    private final BalanceStore balances;
    private final Transactions transactions;
    private final ActivityLog activity;

    Publishing(JournalStore store, BalanceStore balances, Transactions transactions, ActivityLog activity) {
        this.store = store;
        this.balances = balances;
        this.transactions = transactions;
        this.activity = activity;
    }

    /**
     * @param replaced imports whose lines are not in the new file any more
     * @param balances what the source itself says its accounts come to
     */
    record Edition(
            Path file,
            LineJournalStore.Extent extent,
            JournalImport added,
            List<JournalImport> replaced,
            List<AccountBalance> balances) {}

    void publish(Optional<Journal> before, Edition edition) {
        transactions.run(() -> swap(before, edition));
    }

    private void swap(Optional<Journal> before, Edition edition) {
        var engagement = edition.added.engagement();
        if (!store.lockOpen(engagement)) throw new Refusal(AuditProblem.ENGAGEMENT_ARCHIVED);
        var after = new Journal(
                engagement,
                edition.file.getFileName().toString(),
                dataHash(engagement, edition),
                edition.extent.lines(),
                edition.extent.entries());
        var swapped = before.map(old -> store.replace(old, after)).orElseGet(() -> store.add(after));
        if (!swapped) throw new Refusal(AuditProblem.JOURNAL_BUSY);

        for (var old : edition.replaced) store.supersede(old.id());
        store.addImport(edition.added);
        if (!edition.balances.isEmpty()) balances.replace(engagement, BalanceStore.Source.LEDGER, edition.balances);
        activity.record(new Activity(
                edition.added.made().by(),
                "audit.journal-imported",
                edition.added.id().toString(),
                Map.of("lines", Long.toString(edition.added.contents().lines()))));
    }

    /** Stands for all lines: the hash over the hashes of the imports, in their order. */
    private Sha256 dataHash(EngagementId engagement, Edition edition) {
        var imports = new ArrayList<>(store.imports(engagement));
        imports.removeAll(edition.replaced);
        imports.add(edition.added);
        return dataHash(imports);
    }

    static Sha256 dataHash(List<JournalImport> imports) {
        return Sha256.of(
                imports.stream().map(each -> each.contents().hash().hex()).collect(Collectors.joining("\n")));
    }
}
