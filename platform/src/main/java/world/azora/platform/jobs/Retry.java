package world.azora.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a failed job again, for ever, after pauses that double up to a limit. */
final class Retry<T> implements FailureHandler<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);

    private final JobSettings settings;

    Retry(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> job) {
        var execution = failed.getExecution();
        var failures = execution.consecutiveFailures + 1;
        var again = failed.getTimeDone().plus(settings.pauseAfter(failures));
        LOG.atWarn()
                .setCause(failed.getCause().orElse(null))
                .log("job.failed name={} failures={} again={}", execution.getTaskName(), failures, again);
        job.reschedule(failed, again);
    }
}
