package world.azora.platform.data;

import world.azora.kernel.Sha256;

/**
 * One migration script.
 *
 * @param number what its file name begins with, unique within the module
 * @param checksum over the whole file, so that an edit after its release is seen
 */
public record Migration(String module, int number, String file, Sha256 checksum) {}
