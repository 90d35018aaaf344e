package world.azora.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that is not done.
 *
 * @param name of its kind
 * @param attempts failures in a row
 * @param lastFailure when it failed last, if it did
 * @param picked whether a process works on it now
 */
public record JobRow(
        String name,
        String instance,
        Instant dueAt,
        int attempts,
        @Nullable Instant lastFailure,
        boolean picked) {}
