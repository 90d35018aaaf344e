package world.azora.sandbox.queue;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.kernel.IdSource;
import world.azora.platform.jobs.JobHandler;
import world.azora.sandbox.RunFinishedListener;
import world.azora.sandbox.SandboxSettings;
import world.azora.sandbox.selftest.Gate;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    RunController.class,
    LanguageController.class,
    RunQueue.class,
    RunTrace.class,
    RunStore.class,
    Assignments.class,
    Workers.class
})
public class QueueFeature {
    @Bean
    Gate sandboxGate(SandboxSettings settings, Clock clock) {
        return new Gate(settings, clock);
    }

    @Bean
    Bell sandboxBell() {
        return new Bell();
    }

    @Bean
    WorkersSetting workersSetting(SandboxSettings settings, Clock clock, IdSource ids) {
        return new WorkersSetting(settings.slots(), ids.next().toString(), clock);
    }

    @Bean
    JobHandler<FinishedJob> tellFinishedRun(RunStore store, RunFinishedListener listener) {
        return new JobHandler<>(
                FinishedJob.KIND,
                job -> store.find(job.id()).flatMap(FinishedJob::event).ifPresent(listener::finished));
    }
}
