package world.azora.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityWorld;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Password;
import world.azora.identity.Passwords;
import world.azora.identity.PersonLocale;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegistrationsTest {
    private final IdentityWorld world = new IdentityWorld();
    private final Registrations registrations = world.get(Registrations.class);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void mailed_token_makes_a_learner_once() {
        register("amal@example.org", "correct horse battery");
        var token = world.mailer.tokenFor("amal@example.org");

        var user = registrations.verify(token).orElseThrow();

        assertThat(user.email()).isEqualTo(new EmailAddress("amal@example.org"));
        assertThat(user.roles()).containsExactly(PersonRole.LEARNER);
        assertThat(world.activities()).endsWith("identity.signed-up");
        assertThat(registrations.verify(token)).isEmpty();
    }

    @Test
    void known_address_gets_a_letter_without_a_token_and_keeps_its_account() {
        var known = world.person(PersonRole.LEARNER);

        register(known.email().text(), "another horse battery");

        assertThat(world.mailer.to(known.email().text()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).doesNotContain("token="));
    }

    @Test
    void password_of_who_came_before_does_not_open_the_account_of_who_confirmed() {
        register("victim@example.org", "password of an attacker");
        register("victim@example.org", "password of the owner of it");

        assertThat(registrations.verify(world.mailer.tokenFor("victim@example.org")))
                .isPresent();

        var hash = world.database
                .jdbc()
                .sql("SELECT password_hash FROM identity.person WHERE email = 'victim@example.org'")
                .query((row, _) -> new world.azora.identity.PasswordHash(row.getString(1)))
                .single();
        var passwords = world.get(Passwords.class);
        assertThat(passwords.matches("password of the owner of it", hash)).isTrue();
        assertThat(passwords.matches("password of an attacker", hash)).isFalse();
    }

    @Test
    void token_is_worth_nothing_after_a_day() {
        register("late@example.org", "correct horse battery");
        world.clock.advance(Duration.ofDays(1));

        assertThat(registrations.verify(world.mailer.tokenFor("late@example.org")))
                .isEmpty();
    }

    @Test
    void wrong_token_is_refused() {
        assertThat(registrations.verify(new OneTimeToken("wrong"))).isEmpty();
        assertThat(registrations.verify(new OneTimeToken("\u0000"))).isEmpty();
    }

    @Test
    void letter_box_cannot_be_filled_through_us() {
        for (var letter = 0; letter < 8; letter++) register("flooded@example.org", "correct horse battery");

        assertThat(world.mailer.to("flooded@example.org")).hasSize(5);
        world.clock.advance(Duration.ofHours(1));
        register("flooded@example.org", "correct horse battery");
        assertThat(world.mailer.to("flooded@example.org")).hasSize(6);
    }

    @Test
    void letter_is_in_the_language_of_its_reader() {
        registrations.register(new Registration(
                new EmailAddress("arabic@example.org"),
                new Password("correct horse battery"),
                new DisplayName("أمل"),
                PersonLocale.ARABIC));

        assertThat(world.mailer.to("arabic@example.org").getLast().text()).contains("مرحبًا");
    }

    @Test
    void guessable_password_is_refused() {
        assertThatThrownBy(() -> register("nobody@example.org", "nobody nobody nobody"))
                .isInstanceOf(Refusal.class)
                .hasMessage("PASSWORD_GUESSABLE");
    }

    private void register(String email, String password) {
        registrations.register(
                new Registration(new EmailAddress(email), new Password(password), new DisplayName("Somebody"), null));
    }
}
