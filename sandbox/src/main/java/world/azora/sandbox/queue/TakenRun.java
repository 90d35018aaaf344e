package world.azora.sandbox.queue;

import world.azora.sandbox.RunRequest;

/**
 * A run that a worker holds.
 *
 * @param attempt 1 for the first; more than that if a worker died with it, or the sandbox failed
 */
record TakenRun(RunRequest request, int attempt) {}
