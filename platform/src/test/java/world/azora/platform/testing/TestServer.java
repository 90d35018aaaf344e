package world.azora.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;
import world.azora.platform.embedded.EmbeddedPostgres;
import world.azora.platform.embedded.EmbeddedSettings;
import world.azora.platform.embedded.ServerAccess;

/** The PostgreSQL server of this test process: started when first needed, stopped and deleted at its exit. */
final class TestServer {
    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    static ServerAccess superuser() {
        return SERVER.superuser();
    }

    static ServerAccess owner() {
        return SERVER.owner();
    }

    static ServerAccess application() {
        return SERVER.application();
    }

    private static EmbeddedPostgres start() {
        try {
            var home = Files.createTempDirectory("azora-test-");
            var server = EmbeddedPostgres.startForgetful(home, settings());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The unpacked programs stay from one test run to the next: that saves each a second.
    private static EmbeddedSettings settings() {
        var user = System.getProperty("user.name");
        var cache = Path.of(System.getProperty("java.io.tmpdir"), "azora-test-programs-" + user);
        return new EmbeddedSettings(null, cache, 64, 400, Duration.ofSeconds(60), Duration.ofSeconds(10));
    }

    private static void stop(EmbeddedPostgres server, Path home) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
