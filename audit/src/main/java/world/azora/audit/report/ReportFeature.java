package world.azora.audit.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.activity.ActivityLog;
import world.azora.audit.Analyses;
import world.azora.audit.Journals;
import world.azora.kernel.IdSource;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.Outbox;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReportController.class,
    StoredReports.class,
    ReportSigning.class,
    Rendering.class,
    ReportStore.class,
    ReportFiles.class,
    ReportSection.class,
    ReportArchive.class
})
public class ReportFeature {
    @Bean
    StoredReports.Ordering reportOrdering(
            Transactions transactions, Outbox outbox, ActivityLog activity, IdSource ids) {
        return new StoredReports.Ordering(transactions, outbox, activity, ids);
    }

    @Bean
    Rendering.Sources reportSources(Analyses analyses, Journals journals) {
        return new Rendering.Sources(analyses, journals);
    }

    @Bean
    JobHandler<ReportJob> reportJob(Rendering rendering) {
        return new JobHandler<>(ReportJob.KIND, job -> rendering.render(job.report()));
    }
}
