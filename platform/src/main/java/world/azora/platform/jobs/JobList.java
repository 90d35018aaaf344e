package world.azora.platform.jobs;

import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** What is still to do, over the whole installation, the most due first. */
public final class JobList {
    private final JobStore store;

    JobList(JobStore store) {
        this.store = store;
    }

    public Page<JobRow> page(PageRequest request) {
        var after = request.after().map(JobKey::parse).orElse(JobKey.FIRST);
        return request.page(
                store.list(after, request.rows()), row -> JobKey.of(row).toString());
    }
}
