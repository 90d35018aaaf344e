package world.azora.sandbox.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.ChildJvm;

final class KilledProcessTest {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void program_dies_with_the_process_that_started_it() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (var process = ChildJvm.start(SleepingProcess.class, folder.toString())) {
            assertThat(process.await("sleeping")).isEqualTo("now");
            assertThat(Workshop.sleepers()).isPositive();

            process.kill();
        }

        Await.until(PATIENCE, () -> Workshop.sleepers() == 0);
    }
}
