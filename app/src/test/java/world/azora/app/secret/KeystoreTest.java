package world.azora.app.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.app.config.SettingsProblem;
import world.azora.kernel.Secret;

final class KeystoreTest {
    private static final String ONE = "one, and thirty-one letters more";
    private static final String TWO = "two, and thirty-one letters more";

    @TempDir
    private Path folder;

    @Test
    void what_was_kept_is_there_in_any_letters_and_not_in_the_file() throws IOException {
        open(ONE, "").set("SMTP_PASSWORD", new Secret("pässword with spaces"));
        open(ONE, "").set("OTHER", new Secret("x"));
        open(ONE, "").set("OTHER", new Secret("y"));

        var keystore = open(ONE, "");

        assertThat(keystore.names()).containsExactly("OTHER", "SMTP_PASSWORD");
        assertThat(keystore.get("smtp_password")).contains("pässword with spaces");
        assertThat(keystore.get("OTHER")).contains("y");
        assertThat(keystore.get("NOTHING")).isEmpty();
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("spaces");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void other_master_key_does_not_open_it() {
        open(ONE, "").set("NAME", new Secret("value"));

        assertThatThrownBy(() -> open(TWO, "").get("NAME"))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("does not open");
    }

    @Test
    void master_key_before_opens_it_until_it_is_wrapped_again() {
        open(ONE, "").set("NAME", new Secret("value"));

        assertThat(open(TWO, ONE).get("NAME")).contains("value");
        open(TWO, ONE).rewrap();
        open(TWO, ONE).rewrap();

        assertThat(open(TWO, "").get("NAME")).contains("value");
        assertThatThrownBy(() -> open(ONE, "").get("NAME")).isInstanceOf(SettingsProblem.class);
    }

    @Test
    void broken_file_is_named() throws IOException {
        Files.writeString(file(), "not a keystore");

        assertThatThrownBy(() -> open(ONE, "").names())
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(file().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a#b", "ä", "../x", "-x"})
    void name_that_no_reference_could_carry_is_refused(String name) {
        assertThatThrownBy(() -> open(ONE, "").set(name, new Secret("value"))).isInstanceOf(SettingsProblem.class);
    }

    private Keystore open(String current, String previous) {
        return new Keystore(file(), current, previous);
    }

    private Path file() {
        return folder.resolve("keystore.p12");
    }
}
