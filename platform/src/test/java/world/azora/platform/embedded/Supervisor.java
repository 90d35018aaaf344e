package world.azora.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import world.azora.platform.testing.ChildJvm;

/** A process that runs an embedded server and says where, until it is killed. Arguments: home, cache of programs. */
final class Supervisor {
    private Supervisor() {}

    static void main(String[] arguments) throws IOException {
        try (var server = EmbeddedPostgres.start(Path.of(arguments[0]), settings(Path.of(arguments[1])))) {
            System.out.println("READY " + server.owner().port() + " "
                    + server.owner().password().value());
            ChildJvm.awaitEnd();
        } catch (EmbeddedFailure failure) {
            System.out.println("REFUSED " + failure.getMessage());
        }
    }

    static EmbeddedSettings settings(Path cache) {
        return new EmbeddedSettings(null, cache, 32, 30, Duration.ofSeconds(30), Duration.ofSeconds(15));
    }
}
