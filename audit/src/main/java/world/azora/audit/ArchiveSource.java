package world.azora.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What a part of the audit puts into the archive of an engagement. */
public interface ArchiveSource {
    List<ArchivePart> parts(EngagementId engagement);

    /** One file: its name in the archive, and how it is written. Written twice, the bytes are the same. */
    record ArchivePart(String name, Writing writing) {}

    /** Writes a file; must not close the stream. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
