package world.azora.platform.jobs;

/**
 * A kind of job and what it is told.
 *
 * @param name unique in the installation, such as {@code learning.exercise-passed}
 * @param payloadType a record that JSON can carry
 */
public record JobKind<T>(String name, Class<T> payloadType) {}
