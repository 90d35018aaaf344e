package world.azora.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void home_is_where_the_environment_says_or_beside_the_owners_files() {
        assertThat(Home.of(Map.of("AZORA_HOME", "/srv/azora"), "/home/a").folder())
                .isEqualTo(Path.of("/srv/azora"));
        assertThat(Home.of(Map.of(), "/home/a").folder()).isEqualTo(Path.of("/home/a/.azora"));
        assertThat(Home.of(Map.of("AZORA_HOME", " "), "/home/a").folder()).isEqualTo(Path.of("/home/a/.azora"));
    }

    @Test
    void secret_is_made_once_and_only_its_owner_can_read_it() throws IOException {
        var home = new Home(folder.resolve("home"));

        var first = home.secret("service-token");
        var second = new Home(folder.resolve("home")).secret("service-token");

        assertThat(second).isEqualTo(first).hasSize(43);
        assertThat(home.secret("identity-key")).isNotEqualTo(first);
        assertThat(modeOf(home.secrets())).isEqualTo("rwx------");
        assertThat(modeOf(home.secrets().resolve("service-token"))).isEqualTo("rw-------");
    }

    @Test
    void all_who_come_at_once_get_the_same_secret() {
        var home = new Home(folder.resolve("home"));

        var secrets = IntStream.range(0, 32)
                .parallel()
                .mapToObj(_ -> home.secret("service-token"))
                .distinct()
                .toList();

        assertThat(secrets).hasSize(1);
    }

    private static String modeOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
