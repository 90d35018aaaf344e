package world.azora.audit.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.audit.ArchiveSource;
import world.azora.audit.AuditProblem;
import world.azora.audit.Engagement;
import world.azora.audit.EngagementId;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.platform.data.Transactions;

/** Archives an engagement and closes it for good. */
final class Archives {
    private final List<ArchiveSource> sources;
    private final ArchiveFiles files;
    private final ArchiveStore store;
    private final Transactions transactions;
    private final ActivityLog activity;
    private final Clock clock;

    Archives(
            List<ArchiveSource> sources,
            ArchiveFiles files,
            ArchiveStore store,
            Transactions transactions,
            ActivityLog activity,
            Clock clock) {
        this.sources = sources;
        this.files = files;
        this.store = store;
        this.transactions = transactions;
        this.activity = activity;
        this.clock = clock;
    }

    Archive archive(Actor actor, Engagement engagement) {
        var id = engagement.id();
        if (store.isBusy(id)) throw new Refusal(AuditProblem.ARCHIVE_NOT_READY);
        // Packing takes too long for a transaction. So: look, pack, and name it only if nothing changed meanwhile.
        var state = store.state(id);
        var archive = files.pack(
                sources.stream().flatMap(source -> source.parts(id).stream()).toList());
        try {
            transactions.run(() -> {
                if (!store.lockOpen(id)) throw new Refusal(AuditProblem.ENGAGEMENT_ARCHIVED);
                if (!store.state(id).equals(state)) throw new Refusal(AuditProblem.ARCHIVE_NOT_READY);
                store.close(id, archive, actor.id(), clock.instant());
                activity.record(new Activity(
                        actor.id(),
                        "audit.engagement-archived",
                        id.toString(),
                        Map.of("hash", archive.archiveHash().hex())));
            });
        } catch (Refusal refused) {
            // Of two who archive at once the second may have packed the very file that the first one named.
            if (store.find(id).isEmpty()) files.discard(archive.archiveHash());
            throw refused;
        }
        return archive;
    }

    Archive find(EngagementId id) {
        return store.find(id).orElseThrow(() -> new Refusal(AuditProblem.ARCHIVE_MISSING));
    }

    Path file(EngagementId id) {
        return files.file(find(id).archiveHash());
    }
}
