package world.azora.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import world.azora.app.config.SettingsProblem;

/** Packs a folder, without what only its author needs. */
final class FolderZip {
    private FolderZip() {}

    static byte[] of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw new SettingsProblem(folder + " is no folder.");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                // The solutions prove the tests; learners must not find them in an export.
                if (name.endsWith("solution.py") || name.endsWith(".solution.py")) continue;
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
