package world.azora.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Works off the jobs whose handlers are in this process, by db-scheduler. It starts after everything else of the process
 * and stops before it; a stop waits for the jobs that run.
 *
 * <p>Jobs without a handler here are another process's and are left to it.
 */
final class JobWorker implements SmartLifecycle {
    // db-scheduler would delete jobs that it has no handler for; ours may belong to a role that is down for long.
    private static final Duration NEVER = Duration.ofDays(36_500);
    // The smallest number that db-scheduler accepts.
    private static final int MISSED_HEARTBEATS_MAX = 4;
    private static final double FETCH_BELOW = 0.5;
    private static final double FETCH_UP_TO = 1.0;

    private final DataSource dataSource;
    private final JobSettings settings;
    private final JobPayload payloads;
    private final JobSignal signal;
    private final Clock clock;
    private final List<JobHandler<?>> handlers;
    private final List<RecurringJob> recurring;
    private @Nullable Scheduler scheduler;

    JobWorker(
            DataSource dataSource,
            JobSettings settings,
            JobPayload payloads,
            JobSignal signal,
            Clock clock,
            List<JobHandler<?>> handlers,
            List<RecurringJob> recurring) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.payloads = payloads;
        this.signal = signal;
        this.clock = clock;
        this.handlers = handlers;
        this.recurring = recurring;
    }

    @Override
    public void start() {
        var started = scheduler();
        started.start();
        scheduler = started;
        signal.listen(started::triggerCheckForDueExecutions);
    }

    @Override
    public void stop() {
        signal.listen(() -> {});
        if (scheduler != null) scheduler.stop();
        scheduler = null;
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private Scheduler scheduler() {
        List<Task<?>> tasks = new ArrayList<>();
        for (var handler : handlers) tasks.add(task(handler));
        return Scheduler.create(dataSource, tasks)
                .startTasks(recurring.stream().map(JobWorker::task).toList())
                .tableName("platform.job")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .serializer(payloads)
                .clock(clock::instant)
                .threads(settings.concurrent())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS_MAX)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(settings.stopTimeout())
                // Retry says it, with fields.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private <T> OneTimeTask<T> task(JobHandler<T> handler) {
        return Tasks.oneTime(handler.kind().name(), handler.kind().payloadType())
                .onFailure(new Retry<>(settings))
                .execute((job, _) -> handler.work().accept(job.getData()));
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), job.schedule())
                .execute((_, _) -> job.work().run());
    }
}
