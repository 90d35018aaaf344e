package world.azora.platform.jobs;

import java.time.Duration;

/** Work that one process of the installation does every so often. A module contributes it as a bean. */
public record RecurringJob(String name, Duration every, Runnable work) {}
