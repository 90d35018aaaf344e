package world.azora.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentitySettings;
import world.azora.identity.Password;
import world.azora.kernel.Refusal;

final class PasswordTest {
    private final PasswordPolicy policy = new PasswordPolicy(settings(Map.of()));

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
        var names = new PersonalWords("layla.h", "Layla de Haddad");

        assertThat(!policy.forbidden(password, names).isEmpty()).isEqualTo(isGuessable);
    }

    @ParameterizedTest
    @CsvSource({
        "unbelievable, true",
        "UNBELIEVABLE, true",
        "password1234, true",
        "unbelievable unbelieved, false",
    })
    void one_of_the_hundred_thousand_most_used_passwords_is_refused(String password, boolean isCommon) {
        assertThat(CommonPasswords.count()).isGreaterThan(96_000);
        assertThat(policy.forbidden(password, new PersonalWords()).contains(Weakness.COMMON))
                .isEqualTo(isCommon);
    }

    @ParameterizedTest
    @CsvSource({
        "Correct horse 7 battery, true",
        "correct horse 7 battery, false",
        "CORRECT HORSE 7 BATTERY, false",
        "Correct horse battery, false",
        "CorrectHorse7Battery, false",
        "Правильная лошадь 7, true",
    })
    void composition_counts_only_where_it_is_asked_for(String password, boolean isComposed) {
        var strict = new PasswordPolicy(settings(Map.of("azora.identity.password-composition", "true")));

        assertThat(strict.forbidden(password, new PersonalWords()).isEmpty()).isEqualTo(isComposed);
        assertThat(policy.forbidden(password, new PersonalWords())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, 0, false, TOO_SHORT",
        "unbelievable, 0, false, COMMON",
        "aaaaaaaaaaaaaa, 0, false, REPETITIVE",
        "layla is my name!, 0, false, PERSONAL",
        "abcdefghijklmnop, 0, false, SEQUENCE",
        "xkq vplw 83nd mzr ote, 4, true, ",
    })
    void strength_says_how_good_and_why(String password, int score, boolean acceptable, Weakness reason) {
        try (var turns = new HashingTurns(settings(Map.of()))) {
            var strength = new StrengthMeter(policy, turns).measure(password, new PersonalWords("layla"));

            assertThat(strength.score()).isEqualTo(score);
            assertThat(strength.acceptable()).isEqualTo(acceptable);
            if (reason == null) assertThat(strength.reasons()).isEmpty();
            else assertThat(strength.reasons()).contains(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uD800", "\u0000", "لولا المربي ما عرفت ربي", "𝕏𝕐ℤ𝕏𝕐ℤ𝕏𝕐ℤ𝕏𝕐ℤ"})
    void strength_of_any_text_is_a_number(String password) {
        try (var turns = new HashingTurns(settings(Map.of()))) {
            var meter = new StrengthMeter(policy, turns);

            assertThat(meter.measure(password, new PersonalWords()).score()).isBetween(0, 4);
            assertThat(meter.measure(password.repeat(900), new PersonalWords()).score())
                    .isBetween(0, 4);
        }
    }

    @Test
    void three_thousand_most_used_passwords_are_refused_in_the_forms_in_which_they_are_long_enough() {
        var words = CommonPasswords.dictionaries().stream()
                .filter(dictionary -> dictionary.getDictionaryName().startsWith("password"))
                .flatMap(dictionary -> dictionary.getDictonary().entrySet().stream())
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .limit(3_000)
                .toList();

        try (var turns = new HashingTurns(settings(Map.of()))) {
            var meter = new StrengthMeter(policy, turns);
            assertThat(words).hasSize(3_000);
            for (var word : words)
                assertThat(List.of(
                                word.repeat(Math.ceilDiv(Password.LENGTH_MIN, word.length())),
                                word + "123456789012".substring(0, Math.max(0, Password.LENGTH_MIN - word.length()))))
                        .allSatisfy(longer -> assertThat(!policy.forbidden(longer, new PersonalWords())
                                                .isEmpty()
                                        || meter.isGuessed(longer))
                                .as(longer)
                                .isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "password123456, true",
        "qwertyuiop1234, true",
        "letmeinletmein, true",
        "monkeymonkey12, true",
        "sunshine123456, true",
        "iloveyou123456, true",
        "january01012001, true",
        "three owls at the window, false",
        "correct horse battery, false",
        "K7#mwpq2vTzL, false",
    })
    void what_guessing_programs_make_of_common_words_is_refused(String password, boolean isGuessed) {
        try (var turns = new HashingTurns(settings(Map.of()))) {
            assertThat(new StrengthMeter(policy, turns).isGuessed(password)).isEqualTo(isGuessed);
        }
    }

    private static IdentitySettings settings(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("azora.identity", IdentitySettings.class);
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
