package world.azora.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Outbox and worker put together as the module does it, for tests that start and stop them. */
final class JobWorld implements AutoCloseable {
    /** A worker that finds a job by looking would take two minutes: what starts sooner was woken. */
    static final JobSettings WOKEN_ONLY = settings(Duration.ofMinutes(2));

    static final JobSettings POLLING = settings(Duration.ofMillis(20));

    final Outbox outbox;
    final JobList list;
    private final JobWorker worker;

    JobWorld(DataSource dataSource, JobSettings settings, List<JobHandler<?>> handlers, RecurringJob... recurring) {
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        var store = new JobStore(JdbcClient.create(dataSource));
        var payloads = new JobPayload(JsonMapper.builder().build());
        var signal = new JobSignal();
        this.outbox = new StoredOutbox(store, payloads, signal, clock);
        this.list = new JobList(store);
        this.worker = new JobWorker(
                dataSource, settings, payloads, signal, clock, new ArrayList<>(handlers), List.of(recurring));
    }

    JobWorld start() {
        worker.start();
        return this;
    }

    @Override
    public void close() {
        if (worker.isRunning()) worker.stop();
    }

    private static JobSettings settings(Duration pollingInterval) {
        return new JobSettings(
                4,
                pollingInterval,
                Duration.ofMillis(200),
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5));
    }
}
