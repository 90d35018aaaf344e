package world.azora.sandbox;

import java.time.Instant;
import world.azora.kernel.Sha256;

/**
 * Enough to execute a run again and to compare: hashes of what went in, of what it ran under, and of what came out.
 *
 * @param source of the language and the files
 * @param tests of the tests and whether to stop at the first failure
 * @param profile of the system calls that were allowed
 * @param toolchain of the program that ran the language
 * @param outputs of verdict, output and exit of every test; times and memory differ from run to run and are left out
 * @param hash of all the others, of the limits and of the times
 * @param toolchainVersion what the toolchain says of itself
 */
public record RunRecord(
        RunId id,
        Sha256 source,
        Sha256 tests,
        Sha256 profile,
        Sha256 toolchain,
        Sha256 outputs,
        Sha256 hash,
        String toolchainVersion,
        Limits limits,
        Instant startedAt,
        Instant finishedAt) {}
