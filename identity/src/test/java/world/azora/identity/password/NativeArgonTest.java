package world.azora.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

final class NativeArgonTest {
    private final PasswordEncoder library = NativeArgon.find().orElseThrow();
    private final PasswordEncoder java = Argon.inJava();

    @ParameterizedTest
    @ValueSource(strings = {"three owls at the window", "ثلاث بومات على النافذة", "x", "🦉🦉🦉"})
    void hash_of_either_is_known_by_the_other(String password) {
        var ofLibrary = library.encode(password);
        var ofJava = java.encode(password);

        assertThat(java.matches(password, ofLibrary)).isTrue();
        assertThat(library.matches(password, ofJava)).isTrue();
        assertThat(library.matches(password + " ", ofJava)).isFalse();
        assertThat(ofLibrary).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSameSizeAs(ofJava);
        assertThat(library.upgradeEncoding(ofLibrary)).isFalse();
    }

    @Test
    void same_password_has_another_hash_each_time() {
        assertThat(library.encode("three owls")).isNotEqualTo(library.encode("three owls"));
    }

    @Test
    void hash_with_other_parameters_matches_and_is_to_be_renewed() {
        var weak = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 1024, 1)
                .encode("three owls");

        assertThat(library.matches("three owls", weak)).isTrue();
        assertThat(library.upgradeEncoding(weak)).isTrue();
    }

    @Test
    void what_is_no_hash_is_an_error_and_not_a_wrong_password() {
        assertThatThrownBy(() -> library.matches("three owls", "$argon2id$v=19$nonsense"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("libsodium");
    }
}
