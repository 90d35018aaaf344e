package world.azora.platform.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are worked off. A job that is sent in this process starts within milliseconds; one that another process sent
 * starts at the next look. After a process was killed, what it was doing is taken up again within four to six heartbeats'
 * time of its last one: about nine seconds with the default.
 *
 * @param concurrent how many at once in this process
 * @param pollingInterval pause between two looks for due jobs
 * @param heartbeatInterval how often a process says of each job that it still works on it
 * @param retryFirst pause after the first failure; each further one doubles it
 * @param retryMax the longest pause; tries go on with it for ever
 * @param stopTimeout how long a stopping process waits for jobs to end before it interrupts them
 */
@ConfigurationProperties("azora.jobs")
public record JobSettings(
        @DefaultValue("8") int concurrent,
        @DefaultValue("500ms") Duration pollingInterval,
        @DefaultValue("1500ms") Duration heartbeatInterval,
        @DefaultValue("1s") Duration retryFirst,
        @DefaultValue("1h") Duration retryMax,
        @DefaultValue("20s") Duration stopTimeout) {
    public JobSettings {
        if (concurrent < 1) throw new IllegalArgumentException("azora.jobs.concurrent is at least 1");
        if (pollingInterval.toMillis() < 10)
            throw new IllegalArgumentException("azora.jobs.polling-interval is too short");
        if (heartbeatInterval.toMillis() < 100)
            throw new IllegalArgumentException("azora.jobs.heartbeat-interval is at least 100ms");
        if (!retryFirst.isPositive() || retryMax.compareTo(retryFirst) < 0)
            throw new IllegalArgumentException("azora.jobs.retry-first is above zero and at most retry-max");
        if (stopTimeout.isNegative()) throw new IllegalArgumentException("azora.jobs.stop-timeout is not negative");
    }

    /** The pause after so many failures in a row. */
    Duration pauseAfter(int failures) {
        var doublings = Math.clamp(failures - 1L, 0, 30);
        var pause = retryFirst.multipliedBy(1L << doublings);
        return pause.compareTo(retryMax) < 0 ? pause : retryMax;
    }
}
