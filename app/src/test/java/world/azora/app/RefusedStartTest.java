package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads who starts a server that cannot start. */
final class RefusedStartTest {
    @TempDir
    private Path home;

    @Test
    void second_server_in_a_home_folder_is_told_so_in_one_line() throws Exception {
        var ended = run(World.SHARED.home(), "0");

        assertThat(ended.exit()).isEqualTo(4);
        assertThat(ended.lines())
                .singleElement()
                .asString()
                .startsWith("Another Azora process uses the data folder ")
                .endsWith("Stop it, choose another AZORA_HOME, or give both a DATABASE_URL.");
    }

    @Test
    void server_whose_port_is_taken_says_so_last_and_how_to_choose_another() throws Exception {
        var taken = Integer.toString(World.SHARED.server().address().getPort());

        var ended = run(home, taken);

        assertThat(ended.exit()).isEqualTo(4);
        assertThat(ended.lines().getLast()).isEqualTo("Port " + taken + " is in use. Set AZORA_PORT to another.");
        assertThat(ended.lines()).noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN "));
    }

    private static CommandByHand.Ended run(Path home, String port) throws InterruptedException {
        return CommandByHand.azora(home, List.of("run", "--port", port)).run();
    }
}
