package world.azora.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class EnvExampleTest {
    @Test
    void committed_file_is_what_the_settings_make() throws IOException {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("azora"))) root = Objects.requireNonNull(root.getParent());

        assertThat(Files.readString(root.resolve(".env.example")))
                .as("make it again: ./azora config example > .env.example")
                .isEqualTo(EnvExample.text());
    }

    @Test
    void every_setting_is_in_it_and_no_secret_has_a_value() {
        assertThat(EnvExample.text().lines())
                .containsAll(Arrays.stream(Setting.values())
                        .map(setting -> "#" + setting.name() + "=" + setting.standard())
                        .toList());
        assertThat(Setting.values())
                .filteredOn(Setting::isSecret)
                .allMatch(setting -> setting.standard().isEmpty());
    }
}
