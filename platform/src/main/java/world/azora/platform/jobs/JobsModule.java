package world.azora.platform.jobs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import world.azora.platform.data.FairDataSource;

/** The outbox, the list of what is in it, and the worker for the handlers that modules contribute. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
public class JobsModule {
    @Bean
    JobSignal jobSignal() {
        return new JobSignal();
    }

    @Bean
    JobStore jobStore(JdbcClient database) {
        return new JobStore(database);
    }

    @Bean
    JobPayload jobPayload(JsonMapper json) {
        return new JobPayload(json);
    }

    @Bean
    Outbox outbox(JobStore store, JobPayload payloads, JobSignal signal, Clock clock) {
        return new StoredOutbox(store, payloads, signal, clock);
    }

    @Bean
    JobList jobList(JobStore store) {
        return new JobList(store);
    }

    @Bean
    JobWorker jobWorker(
            FairDataSource dataSource,
            JobSettings settings,
            JobPayload payloads,
            JobSignal signal,
            Clock clock,
            ObjectProvider<JobHandler<?>> handlers,
            ObjectProvider<RecurringJob> recurring) {
        List<JobHandler<?>> all = new ArrayList<>(handlers.stream().toList());
        return new JobWorker(
                dataSource,
                settings,
                payloads,
                signal,
                clock,
                all,
                recurring.stream().toList());
    }
}
