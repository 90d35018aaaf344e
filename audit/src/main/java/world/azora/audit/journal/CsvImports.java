package world.azora.audit.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import world.azora.audit.AuditProblem;
import world.azora.audit.AuditSettings;
import world.azora.audit.Engagement;
import world.azora.audit.ImportId;
import world.azora.audit.Journal;
import world.azora.audit.Period;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;

/** Takes in a client's journal. The dry run is the contract: it does all of the work and then throws the result away. */
final class CsvImports {
    private final AuditSettings settings;
    private final JournalFiles files;
    private final JournalStore store;
    private final Publishing publishing;
    private final IdSource ids;
    private final Clock clock;

    CsvImports(
            AuditSettings settings,
            JournalFiles files,
            JournalStore store,
            Publishing publishing,
            IdSource ids,
            Clock clock) {
        this.settings = settings;
        this.files = files;
        this.store = store;
        this.publishing = publishing;
        this.ids = ids;
        this.clock = clock;
    }

    ImportReport dryRun(Engagement engagement, Upload upload) {
        refuseSecond(engagement, upload);
        var built = files.alone(engagement.id(), () -> build(engagement, upload));
        files.discard(engagement.id(), built.file);
        if (built.report.accepted())
            store.addDryRun(engagement.id(), upload, clock.instant().atOffset(ZoneOffset.UTC));
        return built.report;
    }

    ImportReport carryOut(Actor actor, Engagement engagement, Upload upload) {
        refuseSecond(engagement, upload);
        if (!store.dryRunPassed(engagement.id(), upload)) throw new Refusal(AuditProblem.DRY_RUN_NEEDED);
        return files.alone(engagement.id(), () -> {
            var before = files.find(engagement.id());
            var built = build(engagement, upload);
            // What passed then may fail now: another import can have brought the same entries.
            if (!built.report.accepted()) {
                files.discard(engagement.id(), built.file);
                throw new Refusal(AuditProblem.DRY_RUN_NEEDED, Map.of("problems", built.report.errors()));
            }
            return publish(actor, before, built);
        });
    }

    private record Built(Path file, LineJournalStore.Extent extent, JournalImport made, ImportReport report) {}

    private ImportReport publish(Actor actor, java.util.Optional<Journal> before, Built built) {
        var made = new JournalImport(
                built.made.id(),
                built.made.engagement(),
                built.made.number(),
                built.made.origin(),
                built.made.contents(),
                new JournalImport.Made(actor.id(), clock.instant()));
        try {
            publishing.publish(before, new Publishing.Edition(built.file, built.extent, made, List.of(), List.of()));
        } catch (Refusal refused) {
            files.discard(made.engagement(), built.file);
            throw refused;
        }
        before.ifPresent(files::retire);
        var report = built.report;
        return new ImportReport(
                made.id(), false, report.lines(), report.entries(), report.totals(), report.errors(), true);
    }

    private Built build(Engagement engagement, Upload upload) {
        var id = new ImportId(ids.next());
        var number = store.nextNumber(engagement.id());
        var load = new CsvLoad(upload, new Period(engagement.periodStart(), engagement.periodEnd()), number);
        var file = files.build(engagement.id(), id + ".duckdb", lines -> load.run(lines, settings.linesMax()));
        var contents = load.contents();
        var origin = new JournalImport.Origin(JournalImport.Kind.CSV, upload.fileHash(), JournalImport.SeqRange.NONE);
        var made = new JournalImport(
                id,
                engagement.id(),
                number,
                origin,
                contents,
                new JournalImport.Made(Actor.SYSTEM.id(), clock.instant()));
        var report = new ImportReport(
                null,
                true,
                contents.lines(),
                contents.entries(),
                load.totals(),
                load.errors(),
                load.errors().isEmpty());
        return new Built(file, load.extent(), made, report);
    }

    private void refuseSecond(Engagement engagement, Upload upload) {
        for (var earlier : store.imports(engagement.id()))
            if (earlier.origin().fileHash().equals(upload.fileHash()))
                throw new Refusal(AuditProblem.FILE_IMPORTED_BEFORE);
    }
}
