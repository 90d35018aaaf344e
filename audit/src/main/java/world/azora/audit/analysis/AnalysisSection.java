package world.azora.audit.analysis;

import java.util.List;
import world.azora.audit.Analysis;
import world.azora.audit.EngagementId;
import world.azora.audit.EngagementSection;

final class AnalysisSection implements EngagementSection {
    private final AnalysisStore store;

    AnalysisSection(AnalysisStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "analyses";
    }

    @Override
    public List<Analysis> items(EngagementId engagement) {
        return store.list(engagement);
    }
}
