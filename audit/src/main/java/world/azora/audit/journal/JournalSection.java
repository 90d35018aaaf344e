package world.azora.audit.journal;

import java.time.Instant;
import java.util.List;
import world.azora.audit.EngagementId;
import world.azora.audit.EngagementSection;
import world.azora.audit.ImportId;
import world.azora.kernel.Sha256;

final class JournalSection implements EngagementSection {
    private final JournalStore store;

    JournalSection(JournalStore store) {
        this.store = store;
    }

    /** An import in a few words. */
    record Summary(ImportId id, JournalImport.Kind kind, Instant at, long lines, long entries, Sha256 contentHash) {}

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public List<Summary> items(EngagementId engagement) {
        return store.imports(engagement).stream()
                .map(each -> new Summary(
                        each.id(),
                        each.origin().kind(),
                        each.made().at(),
                        each.contents().lines(),
                        each.contents().entries(),
                        each.contents().hash()))
                .toList();
    }
}
