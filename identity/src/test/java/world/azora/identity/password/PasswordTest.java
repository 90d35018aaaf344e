package world.azora.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.Password;
import world.azora.kernel.Refusal;

final class PasswordTest {
    private final GuessablePasswords guessable = new GuessablePasswords();

    @ParameterizedTest
    @CsvSource({"11, false", "12, true", "128, true", "129, false"})
    void password_has_twelve_to_hundred_and_twenty_eight_characters(int length, boolean isGood) {
        // One character that Java counts as two.
        var text = "🐎".repeat(length);

        if (isGood) assertThat(new Password(text).text()).isEqualTo(text);
        else
            assertThatThrownBy(() -> new Password(text))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("PASSWORD_LENGTH");
    }

    @ParameterizedTest
    @CsvSource({
        "correct horse battery, false",
        "i am layla.h 2026, true",
        "LAYLA is my name, true",
        "prefix haddad suffix, true",
        "azora azora azora!, true",
        "aaaaaaaaaaaaaaaa, true",
        "abababababababab, true",
        "de la mer et du vent, false",
    })
    void password_must_not_hold_what_others_know_of_the_person(String password, boolean isGuessable) {
        var email = new EmailAddress("layla.h@example.org");
        var name = new DisplayName("Layla de Haddad");

        assertThat(guessable.isGuessable(new Password(password), email, name)).isEqualTo(isGuessable);
    }

    @Test
    void password_does_not_print() {
        assertThat(new Password("correct horse battery").toString()).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@",
                "a@",
                "@b",
                "a b@c",
                "a@b c",
                "a@b\r\nBcc: d@e",
                "a@@b",
                "a@-b",
                "a@b-",
                "a@b..c",
                "é@b",
                "a@b\u0000",
                "<a@b>",
                "a,b@c"
            })
    void address_of_another_form_is_refused(String text) {
        assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(Refusal.class)
                .hasMessage("EMAIL_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "first.last+tag@sub.example.org", "O'Neil@EXAMPLE.org"})
    void usual_addresses_are_taken(String text) {
        assertThat(new EmailAddress(text).text()).isEqualTo(text.toLowerCase(java.util.Locale.ROOT));
    }
}
