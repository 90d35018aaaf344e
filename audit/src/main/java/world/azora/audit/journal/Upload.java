package world.azora.audit.journal;

import java.nio.file.Path;
import world.azora.kernel.Sha256;

/** A journal's file that somebody sent, and what its columns mean. */
record Upload(Path file, Sha256 fileHash, Mapping mapping) {}
