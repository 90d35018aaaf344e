package world.azora.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The sources that this build was made of. */
final class Repository {
    static final Path ROOT = root();

    /** What is made or fetched, not written. */
    private static final Set<String> FOREIGN = Set.of("target", "node_modules", "dist", ".git");

    private Repository() {}

    /** Every file that somebody wrote and whose name ends so. */
    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(Repository::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (var part : ROOT.relativize(file)) if (FOREIGN.contains(part.toString())) return false;
        return Files.isRegularFile(file);
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("azora"))) folder = Objects.requireNonNull(folder.getParent());
        return folder;
    }
}
