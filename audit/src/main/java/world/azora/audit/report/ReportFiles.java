package world.azora.audit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import world.azora.audit.AuditSettings;
import world.azora.kernel.Sha256;

/** The documents, each under the hash of its bytes: one that is there is whole, and never changes. */
final class ReportFiles {
    private final Path folder;

    ReportFiles(AuditSettings settings) {
        this.folder = settings.folder().resolve("reports");
    }

    Sha256 put(byte[] pdf) {
        var hash = Sha256.of(pdf);
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, hash.hex(), ".part");
            Files.write(part, pdf);
            Files.move(part, file(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if it is not there. What is there may have been tampered with: compare its hash. */
    Optional<byte[]> get(Sha256 hash) {
        try {
            return Optional.of(Files.readAllBytes(file(hash)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Sha256 hash) {
        return folder.resolve(hash.hex() + ".pdf");
    }
}
