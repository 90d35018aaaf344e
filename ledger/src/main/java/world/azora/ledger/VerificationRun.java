package world.azora.ledger;

import java.time.Instant;

/** A verification that was run by itself, and what it found. */
public record VerificationRun(Instant startedAt, Instant endedAt, ChainReport report) {}
