package world.azora.audit.archive;

import java.util.List;
import world.azora.kernel.Sha256;

/**
 * The archive of an engagement.
 *
 * @param archiveHash over names and hashes of all files: the SHA-256 of {@code manifest.json}
 */
record Archive(Sha256 archiveHash, List<ArchivedFile> files) {
    Archive {
        files = List.copyOf(files);
    }

    /** A file in it. */
    record ArchivedFile(String name, Sha256 hash) {}
}
