/** Work that must happen once a transaction is committed, however often the process dies: the outbox and recurring jobs. */
@NullMarked
package world.azora.platform.jobs;

import org.jspecify.annotations.NullMarked;
