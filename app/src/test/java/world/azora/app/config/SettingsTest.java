package world.azora.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.app.config.Setting.AZORA_PORT;
import static world.azora.app.config.Setting.DATABASE_URL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void default_gives_way_to_yaml_to_file_to_environment_to_flag() throws IOException {
        var flags = new HashMap<Setting, String>();
        var environment = new HashMap<String, String>();

        assertPort(flags, environment, "8080", "default");
        Files.writeString(yaml(), "azora-port: 8081\n");
        assertPort(flags, environment, "8081", yaml().toString());
        environment.put(
                "AZORA_PORT_FILE",
                Files.writeString(folder.resolve("port"), "8082\n").toString());
        assertPort(flags, environment, "8082", "AZORA_PORT_FILE");
        environment.put("AZORA_PORT", "8083");
        assertPort(flags, environment, "8083", "environment");
        flags.put(AZORA_PORT, "8084");
        assertPort(flags, environment, "8084", "flag");
    }

    @Test
    void unknown_name_in_the_environment_stops_the_start_and_names_the_nearest() {
        assertThatThrownBy(() -> read(Map.of("AZORA_PROT", "80")))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("AZORA_PROT")
                .hasMessageContaining("Did you mean AZORA_PORT?");
    }

    @Test
    void unknown_name_of_a_file_stops_the_start() {
        assertThatThrownBy(() -> read(Map.of("AZORA_PROT_FILE", "/dev/null")))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("AZORA_PROT_FILE");
    }

    @Test
    void unknown_name_in_yaml_stops_the_start_and_names_the_nearest() throws IOException {
        Files.writeString(yaml(), "azora-rolls: ledger\n");

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("Did you mean azora-roles?");
    }

    @Test
    void yaml_that_cannot_be_read_is_named() throws IOException {
        Files.writeString(yaml(), "azora-port: [8080\n");

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(yaml().toString());
    }

    @Test
    void file_that_is_not_there_is_named_with_its_setting() {
        assertThatThrownBy(() -> read(Map.of("DATABASE_URL_FILE", "/nowhere/url")))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("DATABASE_URL_FILE")
                .hasMessageContaining("/nowhere/url");
    }

    @Test
    void names_of_other_programs_are_none_of_our_business() {
        var settings = read(Map.of("HOME", "/root", "DB_USER", "me", "AZORA_HOME", "/tmp"));

        assertThat(settings.get(AZORA_PORT)).isEqualTo("8080");
    }

    @Test
    void secret_is_given_to_the_application_and_shown_to_nobody() {
        var url = "postgres://azora:hunter2@db/azora";

        var settings = read(Map.of("DATABASE_URL", url));

        assertThat(settings.properties()).containsEntry("azora.data.url", url);
        assertThat(settings.shown(DATABASE_URL)).isEqualTo("***");
        assertThat(settings.shown(Setting.AZORA_SERVICE_TOKEN)).isEmpty();
        assertThat(settings.shown(AZORA_PORT)).isEqualTo("8080");
    }

    private Settings read(Map<String, String> environment) {
        return Settings.read(Map.of(), environment, yaml());
    }

    private void assertPort(Map<Setting, String> flags, Map<String, String> environment, String text, String source) {
        var settings = Settings.read(flags, environment, yaml());

        assertThat(settings.value(AZORA_PORT)).isEqualTo(new Settings.Value(text, source));
    }

    private Path yaml() {
        return folder.resolve("azora.yaml");
    }
}
