package world.azora.sandbox.queue;

import world.azora.kernel.Sha256;
import world.azora.sandbox.Run;
import world.azora.sandbox.RunRequest;

/** A run with what was asked for. */
record StoredRun(Run run, RunRequest request, Sha256 requestHash) {}
