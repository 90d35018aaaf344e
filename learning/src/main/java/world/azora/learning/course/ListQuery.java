package world.azora.learning.course;

import java.util.UUID;
import world.azora.kernel.UserId;

/**
 * Which courses to list.
 *
 * @param reader sees what is published, and of the rest what the reader wrote
 * @param all whether the reader sees everything
 * @param mine whether only what the reader wrote is asked for
 * @param before only ids below it
 */
record ListQuery(UserId reader, boolean all, boolean mine, UUID before, int rows) {}
