package world.azora.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.sandbox.SourceFile;

/** Holds what is running now, and nothing else. Its folders can be entered by name but not listed. */
record WorkFolder(Path path, Path filter) {
    static WorkFolder create(Path parent, byte[] filter) {
        try {
            Files.createDirectories(parent);
            var path = Files.createTempDirectory(parent, "azora-sandbox-");
            allow(path, "rwx--x--x");
            var file = Files.write(path.resolve("filter.bpf"), filter);
            allow(file, "r--r--r--");
            return new WorkFolder(path, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path lay(List<SourceFile> files) {
        try {
            var folder = Files.createTempDirectory(path, "code-");
            for (var file : files) allow(Files.writeString(folder.resolve(file.name()), file.content()), "r--r--r--");
            allow(folder, "rwxr-xr-x");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Path folder) {
        if (!folder.startsWith(path)) throw new IllegalArgumentException(folder + " is not ours");
        try {
            Files.walkFileTree(folder, new Removing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static final class Removing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
            if (failed != null) throw failed;
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
