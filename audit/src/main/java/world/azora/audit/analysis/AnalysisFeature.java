package world.azora.audit.analysis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.activity.ActivityLog;
import world.azora.audit.Forests;
import world.azora.audit.JournalTests;
import world.azora.audit.Journals;
import world.azora.audit.TestParameters;
import world.azora.kernel.IdSource;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.Outbox;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    AnalysisController.class,
    StoredAnalyses.class,
    AnalysisRun.class,
    AnalysisStore.class,
    FindingStore.class,
    AnalysisSection.class,
    AnalysisArchive.class
})
public class AnalysisFeature {
    @Bean
    AnalysisRun.Parts analysisParts(Journals journals, JournalTests tests, Forests forests, TestParameters parameters) {
        return new AnalysisRun.Parts(journals, tests, forests, parameters);
    }

    @Bean
    StoredAnalyses.Ordering analysisOrdering(
            Transactions transactions, Outbox outbox, ActivityLog activity, IdSource ids) {
        return new StoredAnalyses.Ordering(transactions, outbox, activity, ids);
    }

    @Bean
    JobHandler<AnalysisJob> analysisJob(AnalysisRun run) {
        return new JobHandler<>(AnalysisJob.KIND, job -> run.run(job.analysis()));
    }
}
