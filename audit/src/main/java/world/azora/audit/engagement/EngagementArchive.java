package world.azora.audit.engagement;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import world.azora.audit.ArchiveSource;
import world.azora.audit.EngagementId;

final class EngagementArchive implements ArchiveSource {
    private final EngagementStore store;
    private final JsonMapper json;

    EngagementArchive(EngagementStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @Override
    public List<ArchivePart> parts(EngagementId id) {
        var engagement = store.find(id).orElseThrow();
        // How it stood while it was worked on: the archive cannot know of itself.
        var facts = List.of(
                engagement.id(),
                engagement.name(),
                engagement.client(),
                engagement.periodStart(),
                engagement.periodEnd());
        return List.of(new ArchivePart("engagement.json", out -> out.write(json.writeValueAsBytes(facts))));
    }
}
