package world.azora.audit.report;

import java.util.List;
import world.azora.audit.EngagementId;
import world.azora.audit.EngagementSection;
import world.azora.audit.Report;

final class ReportSection implements EngagementSection {
    private final ReportStore store;

    ReportSection(ReportStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Report> items(EngagementId engagement) {
        return store.list(engagement);
    }
}
