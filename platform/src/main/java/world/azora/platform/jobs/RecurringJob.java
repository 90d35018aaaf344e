package world.azora.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Work that one process of the installation does every so often. A module contributes it as a bean. */
public record RecurringJob(String name, Schedule schedule, Runnable work) {
    /** Work that is done again when so much time has gone by since it was done. */
    public RecurringJob(String name, Duration every, Runnable work) {
        this(name, Schedules.fixedDelay(every), work);
    }

    /** Work that is done once a day, at this time (UTC). */
    public static RecurringJob daily(String name, LocalTime at, Runnable work) {
        return new RecurringJob(name, Schedules.daily(ZoneOffset.UTC, at), work);
    }
}
