package world.azora.audit.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import world.azora.audit.ArchiveSource.ArchivePart;
import world.azora.audit.ArchiveSource.Writing;
import world.azora.audit.AuditSettings;
import world.azora.kernel.Sha256;

/**
 * Packs files into a ZIP, sorted by name and all of the same time, so that the same files give the same archive; last
 * in it stands {@code manifest.json}, which has the hash of every other one.
 */
final class ArchiveFiles {
    static final String MANIFEST = "manifest.json";

    // The first moment that a ZIP can name.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path folder;
    private final JsonMapper json;

    ArchiveFiles(AuditSettings settings, JsonMapper json) {
        this.folder = settings.folder().resolve("archive");
        this.json = json;
    }

    Archive pack(List<ArchivePart> parts) {
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "archive", ".part");
            try {
                var archive = pack(parts, file);
                Files.move(
                        file,
                        file(archive.archiveHash()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return archive;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Archive pack(List<ArchivePart> parts, Path file) throws IOException {
        var sorted =
                parts.stream().sorted(Comparator.comparing(ArchivePart::name)).toList();
        var files = new ArrayList<Archive.ArchivedFile>();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : sorted)
                files.add(new Archive.ArchivedFile(part.name(), add(zip, part.name(), part.writing())));
            var manifest = json.writeValueAsBytes(files);
            return new Archive(add(zip, MANIFEST, out -> out.write(manifest)), files);
        }
    }

    private static Sha256 add(ZipOutputStream zip, String name, Writing writing) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        var digest = Sha256.digest();
        writing.to(new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return Sha256.ofDigest(digest.digest());
    }

    /** Some writers close what they wrote to, which here would end the archive. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int letter) throws IOException {
            out.write(letter);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() {}
    }

    Path file(Sha256 hash) {
        return folder.resolve(hash.hex() + ".zip");
    }

    /** Removes an archive that turned out to be of yesterday before it was named. */
    void discard(Sha256 hash) {
        try {
            Files.delete(file(hash));
        } catch (NoSuchFileException _) {
            // Somebody else did.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
