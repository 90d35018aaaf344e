package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The unit that systemd runs the server by. */
final class UnitFileTest {
    private static final Path UNIT = Repository.ROOT.resolve("docs/systemd/azora.service");
    private static final Path ANALYSER = Path.of("/usr/bin/systemd-analyze");

    @Test
    void unit_confines_the_server_to_listed_addresses_and_its_own_folders() {
        assertThat(Repository.read(UNIT).lines())
                .contains(
                        "IPAddressDeny=any",
                        "IPAddressAllow=localhost",
                        "ProtectSystem=strict",
                        "ReadWritePaths=/var/lib/azora",
                        "ProtectHome=yes",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=");
    }

    static boolean isSystemdHere() {
        return Files.isExecutable(ANALYSER);
    }

    @Test
    @EnabledIf(value = "isSystemdHere", disabledReason = "there is no systemd-analyze")
    void systemd_understands_every_line() throws IOException, InterruptedException {
        var process = new ProcessBuilder(ANALYSER.toString(), "verify", UNIT.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();

        // That the program is not installed on this machine is all that it may complain of.
        assertThat(said.lines()
                        .filter(line -> line.contains("azora.service"))
                        .filter(line -> !line.contains("/opt/azora/azora")))
                .isEmpty();
    }
}
