package world.azora.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import world.azora.app.client.ApiClient;
import world.azora.app.demo.Person;
import world.azora.app.demo.Tour;
import world.azora.app.server.ServerProcess;

/** One server in a process of its own, on which the tour has been played; the tests of the whole share it. */
final class World {
    static final World SHARED = new World();

    private final Path home;
    private final ServerProcess server;
    private final List<Person> people;

    private World() {
        home = temporaryFolder("azora-world");
        server = ServerProcess.start(home, List.of("run"), Map.of("AZORA_RATE_LIMITS", "off"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        var tour = new Tour(new Tour.Server(server.address(), server.serviceToken()), _ -> {});
        try {
            tour.play();
        } catch (RuntimeException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + server.log(), e);
        }
        people = tour.people();
    }

    ServerProcess server() {
        return server;
    }

    /** The installation itself, as the command line asks. */
    ApiClient system() {
        return server.api().asSystem(server.serviceToken());
    }

    Path home() {
        return home;
    }

    Person person(String part) {
        return people.stream()
                .filter(person -> person.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    static Path temporaryFolder(String name) {
        try {
            return Files.createTempDirectory(name).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        server.close();
        delete(home);
    }
}
