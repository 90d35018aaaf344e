package world.azora.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import world.azora.app.config.Home;
import world.azora.app.config.Setting;
import world.azora.app.config.Settings;
import world.azora.app.server.Installation;

/** A home folder for one measurement. */
final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    TemporaryFolder(String name) {
        try {
            this.path = Files.createTempDirectory(name).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    Installation installation(Map<Setting, String> settings) {
        var home = new Home(path);
        return new Installation(home, Settings.read(settings, Map.of(), home.settings()));
    }

    @Override
    public void close() {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
