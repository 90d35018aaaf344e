package world.azora.sandbox.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.ChildJvm;

final class KilledProcessTest {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @BeforeEach
    void let_slots_pass_through() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void program_dies_with_the_process_that_started_it() {
        try (var process = start("sleeping", "import time; time.sleep(1000)")) {
            assertThat(Workshop.sleepers()).isPositive();

            process.kill();
        }

        awaitNothingLeft();
    }

    /** The kernel's "die with your parent" does not hold yet while the sandbox is being set up. */
    @RepeatedTest(6)
    void program_that_was_just_being_started_dies_too() {
        try (var process = start("starting", "pass")) {
            process.kill();
        }

        awaitNothingLeft();
    }

    private ChildJvm start(String state, String program) {
        var process = ChildJvm.start(BusyProcess.class, folder.toString(), state, program);
        assertThat(process.await(state)).isEqualTo("now");
        return process;
    }

    private void awaitNothingLeft() {
        Await.until(PATIENCE, () -> Workshop.sleepers() == 0 && isEmpty());
    }

    private boolean isEmpty() {
        try {
            return Workshop.list(folder).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
