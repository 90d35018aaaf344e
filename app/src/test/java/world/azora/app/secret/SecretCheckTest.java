package world.azora.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.app.config.Home;
import world.azora.app.config.Settings;

final class SecretCheckTest {
    private static final String GOOD = "q7Zt-0mXw2Lr9cVb4Nh6Kd8Jf1Gs3PyE";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''                                          | is missing
            q7Zt-0mXw2Lr9cVb4Nh6Kd8Jf1Gs3Py             | is shorter than 32 characters
            q7Zt-0mXw2Lr9cVb4Nh6Kd8Jf1Gs3PyE            | -
            change-me                                   | is a well-known or default value
            Change_Me_please_this_is_only_a_default_1   | is a well-known or default value
            hunter2                                     | is a well-known or default value
            ababababababababababababababababababab      | has too few different characters to come from chance
            012345678012345678012345678012345678        | has too few different characters to come from chance
            """)
    void key_is_weighed(String value, String complaint) {
        assertThat(Weakness.ofKey(value).map(Weakness::words).orElse(null)).isEqualTo(complaint);
    }

    @Test
    void fresh_installation_misses_its_secrets_and_one_that_made_them_is_good() {
        assertThat(complaints(Map.of()))
                .containsExactly(
                        "AZORA_SERVICE_TOKEN is missing",
                        "AZORA_IDENTITY_KEY is missing",
                        "AZORA_MASTER_KEY is missing");

        for (var secret : OwnSecret.values()) new Home(folder).secret(secret.file());

        assertThat(complaints(Map.of())).isEmpty();
    }

    @Test
    void setting_counts_before_the_file() {
        for (var secret : OwnSecret.values()) new Home(folder).secret(secret.file());

        assertThat(complaints(Map.of("AZORA_IDENTITY_KEY", "changeme")))
                .containsExactly("AZORA_IDENTITY_KEY is a well-known or default value");
        assertThat(complaints(Map.of("AZORA_IDENTITY_KEY", GOOD))).isEmpty();
    }

    @Test
    void file_that_others_can_read_is_named() throws IOException {
        var home = new Home(folder);
        for (var secret : OwnSecret.values()) home.secret(secret.file());
        var file = home.secrets().resolve("identity-key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(complaints(Map.of())).containsExactly(file + " can be read by others (chmod 600 mends it)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            postgres://azora:password@db/azora     | DATABASE_URL has a well-known or default password
            postgres://azora:k3Jx9-2Lmqa@db/azora  | DATABASE_URL has a password shorter than 12 characters
            postgres://azora:k3Jx9-2Lmqa7@db/azora | -
            postgres://azora@db/azora              | -
            jdbc:postgresql://db/azora?user=a&password=secret | DATABASE_URL has a well-known or default password
            jdbc:postgresql://db/azora?user=a      | -
            """)
    void password_of_the_database_is_weighed(String url, String complaint) {
        for (var secret : OwnSecret.values()) new Home(folder).secret(secret.file());

        var found = complaints(Map.of("DATABASE_URL", url));

        assertThat(found).isEqualTo(complaint == null ? List.of() : List.of(complaint));
        assertThat(complaints(Map.of("DATABASE_APP_URL", url)))
                .isEqualTo(complaint == null ? List.of() : List.of(complaint.replace("_URL", "_APP_URL")));
    }

    @Test
    void reference_that_cannot_be_resolved_is_a_complaint_and_not_an_end() {
        for (var secret : OwnSecret.values()) new Home(folder).secret(secret.file());

        assertThat(complaints(Map.of("AZORA_SERVICE_TOKEN", "keystore:NOTHING")))
                .singleElement()
                .asString()
                .contains("cannot be had", "keystore:NOTHING");
    }

    private List<String> complaints(Map<String, String> environment) {
        var home = new Home(folder);
        var sources = new SecretSources(home, Settings.read(Map.of(), environment, home.settings()));
        return SecretCheck.all(home, sources).stream()
                .flatMap(checked -> checked.complaint().stream().map(words -> checked.name() + " " + words))
                .toList();
    }
}
