package world.azora.sandbox.queue;

import java.time.Clock;

/**
 * How the workers of this process are set up.
 *
 * @param name of the process, new at each start, by which it holds runs
 */
record WorkersSetting(int count, String name, Clock clock) {}
