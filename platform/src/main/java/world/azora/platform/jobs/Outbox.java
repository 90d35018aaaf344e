package world.azora.platform.jobs;

/**
 * Leaves a job in the database. Inside a transaction the job exists if and only if that transaction commits, which is
 * what makes it an outbox: what was decided and what must follow from it cannot come apart.
 */
public interface Outbox {
    /**
     * Schedules a job for now. It runs at least once, and is tried again with growing pauses until it succeeds.
     *
     * @param instanceId names the job within its kind; a job of that name that still waits is not doubled
     */
    <T> void send(JobKind<T> kind, String instanceId, T payload);
}
