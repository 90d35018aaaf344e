package world.azora.audit.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.audit.AuditProblem;
import world.azora.audit.AuditSettings;
import world.azora.audit.Engagement;
import world.azora.audit.ImportId;
import world.azora.audit.Journal;
import world.azora.audit.Period;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.ledger.Ledger;

/** Takes in the platform's own ledger: the self-audit. A later import of it replaces the earlier one. */
final class LedgerImports {
    private final AuditSettings settings;
    private final JournalFiles files;
    private final JournalStore store;
    private final Publishing publishing;
    private final Ledger ledger;
    private final IdSource ids;
    private final Clock clock;

    LedgerImports(
            AuditSettings settings,
            JournalFiles files,
            JournalStore store,
            Publishing publishing,
            Ledger ledger,
            IdSource ids,
            Clock clock) {
        this.settings = settings;
        this.files = files;
        this.store = store;
        this.publishing = publishing;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    ImportReport carryOut(Actor actor, Engagement engagement, Period period) {
        return files.alone(engagement.id(), () -> {
            var before = files.find(engagement.id());
            var earlier = store.imports(engagement.id()).stream()
                    .filter(each -> each.origin().kind() == JournalImport.Kind.LEDGER)
                    .toList();
            return build(actor, engagement, new Task(period, before, earlier));
        });
    }

    private record Task(Period period, Optional<Journal> before, List<JournalImport> earlier) {}

    private ImportReport build(Actor actor, Engagement engagement, Task task) {
        var id = new ImportId(ids.next());
        var number = store.nextNumber(engagement.id());
        var load = new LedgerLoad(ledger, task.period, number);
        var file = files.build(engagement.id(), id + ".duckdb", lines -> {
            for (var old : task.earlier) lines.remove(old.number());
            load.run(lines, settings.linesMax());
        });
        var period = Sha256.of("ledger " + task.period + " " + load.contents().hash());
        var made = new JournalImport(
                id,
                engagement.id(),
                number,
                new JournalImport.Origin(JournalImport.Kind.LEDGER, period, load.seqs()),
                load.contents(),
                new JournalImport.Made(actor.id(), clock.instant()));
        var edition = new Publishing.Edition(file, load.extent(), made, task.earlier, load.balances());
        try {
            if (load.clashes() > 0)
                throw new Refusal(AuditProblem.ENTRY_IMPORTED_BEFORE, Map.of("entries", load.clashes()));
            publishing.publish(task.before, edition);
        } catch (Refusal refused) {
            files.discard(engagement.id(), file);
            throw refused;
        }
        task.before.ifPresent(files::retire);
        return new ImportReport(
                id, false, made.contents().lines(), made.contents().entries(), load.totals(), List.of(), true);
    }
}
