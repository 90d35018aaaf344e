package world.azora.platform.jobs;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/** What the list of jobs is sorted by. Its text is what a cursor carries. */
record JobKey(OffsetDateTime dueAt, String name, String instance) {
    /** Before every job; the driver writes that time as {@code -infinity}. */
    static final JobKey FIRST = new JobKey(OffsetDateTime.MIN, "", "");

    static JobKey of(JobRow row) {
        return new JobKey(row.dueAt().atOffset(ZoneOffset.UTC), row.name(), row.instance());
    }

    static JobKey parse(String text) {
        // The instance comes last because only it may hold a space.
        var parts = text.split(" ", 3);
        try {
            if (parts.length == 3) return new JobKey(OffsetDateTime.parse(parts[0]), parts[1], parts[2]);
        } catch (DateTimeException _) {
            // Not a text that we gave out: refused below.
        }
        throw new Refusal(CommonProblem.CURSOR_MALFORMED);
    }

    @Override
    public String toString() {
        return dueAt + " " + name + " " + instance;
    }
}
