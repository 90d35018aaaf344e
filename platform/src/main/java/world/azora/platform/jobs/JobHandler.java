package world.azora.platform.jobs;

import java.util.function.Consumer;

/**
 * What is done for each job of a kind. A module contributes it as a bean. It may be called more than once for the same
 * job (a process can die after the work and before the note of it), so the work must be idempotent; it runs outside any
 * transaction. An exception means: try again later.
 */
public record JobHandler<T>(JobKind<T> kind, Consumer<T> work) {}
