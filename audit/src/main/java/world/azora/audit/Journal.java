package world.azora.audit;

import world.azora.kernel.Sha256;

/**
 * The books of an engagement as they stand.
 *
 * @param file the name of the DuckDB file, which never changes once it is named here
 * @param dataHash stands for every line, in order
 */
public record Journal(EngagementId engagement, String file, Sha256 dataHash, long lines, long entries) {}
