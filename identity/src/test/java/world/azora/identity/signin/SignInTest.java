package world.azora.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.identity.IdentityWorld.PASSWORD;
import static world.azora.identity.IdentityWorld.atOnce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.identity.Device;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityWorld;
import world.azora.identity.User;
import world.azora.identity.signin.SignInOutcome.Refused;
import world.azora.identity.signin.SignInOutcome.SignedIn;
import world.azora.identity.signin.SignInOutcome.TooManyGuesses;
import world.azora.kernel.PersonRole;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInTest {
    private static final Device HOME = new Device("Firefox on Linux", "192.0.2.1");
    private static final Device ELSEWHERE = new Device("Chrome on Windows", "198.51.100.7");

    private final IdentityWorld world = new IdentityWorld();
    private final SignIn signIn = world.get(SignIn.class);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void right_password_starts_a_session() {
        var person = world.person(PersonRole.LEARNER);

        var outcome = (SignedIn) signIn(person, PASSWORD, HOME);

        assertThat(outcome.user()).isEqualTo(person);
        assertThat(world.isLetIn(outcome.tokens())).isTrue();
        assertThat(world.activities()).endsWith("identity.signed-in");
    }

    @Test
    void password_counts_exactly_as_typed() {
        var person = world.person(PersonRole.LEARNER);

        for (var other :
                new String[] {PASSWORD.toUpperCase(Locale.ROOT), PASSWORD + " ", " " + PASSWORD, PASSWORD + "\u0000"})
            assertThat(signIn(person, other, HOME)).isEqualTo(new Refused());

        assertThat(signIn(person, PASSWORD, HOME)).isInstanceOf(SignedIn.class);
    }

    @Test
    void address_is_the_same_in_capitals() {
        var person = world.person(PersonRole.LEARNER);

        var email = new EmailAddress(" " + person.email().text().toUpperCase(java.util.Locale.ROOT));

        assertThat(signIn.signIn(new Credentials(email, PASSWORD), HOME)).isInstanceOf(SignedIn.class);
    }

    @Test
    void wrong_password_unknown_address_and_disabled_account_are_told_the_same() {
        var person = world.person(PersonRole.LEARNER);
        var disabled = world.person(PersonRole.LEARNER);
        world.database
                .jdbc()
                .sql("UPDATE identity.person SET disabled = true WHERE id = ?")
                .param(disabled.id().uuid())
                .update();

        assertThat(signIn(person, "wrong", HOME)).isEqualTo(new Refused());
        assertThat(signIn(disabled, PASSWORD, HOME)).isEqualTo(new Refused());
        assertThat(signIn.signIn(new Credentials(new EmailAddress("nobody@example.org"), PASSWORD), HOME))
                .isEqualTo(new Refused());
        assertThat(world.activities()).endsWith("identity.sign-in-refused");
    }

    @Test
    void sixth_guess_in_a_minute_is_refused_even_if_right_and_the_limit_expires_by_itself() {
        var person = world.person(PersonRole.LEARNER);
        for (var guess = 0; guess < 5; guess++)
            assertThat(signIn(person, "wrong", HOME)).isInstanceOf(Refused.class);

        var sixth = signIn(person, PASSWORD, HOME);

        assertThat(sixth).isEqualTo(new TooManyGuesses(Duration.ofMinutes(1)));
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(signIn(person, PASSWORD, HOME)).isInstanceOf(SignedIn.class);
    }

    @Test
    void guesses_from_elsewhere_do_not_keep_the_owner_out() {
        var person = world.person(PersonRole.LEARNER);
        for (var guess = 0; guess < 20; guess++) signIn(person, "wrong", ELSEWHERE);

        assertThat(signIn(person, PASSWORD, ELSEWHERE)).isInstanceOf(TooManyGuesses.class);
        assertThat(signIn(person, PASSWORD, HOME)).isInstanceOf(SignedIn.class);
    }

    @Test
    void right_password_clears_the_count() {
        var person = world.person(PersonRole.LEARNER);
        for (var round = 0; round < 2; round++) {
            for (var guess = 0; guess < 4; guess++) signIn(person, "wrong", HOME);
            assertThat(signIn(person, PASSWORD, HOME)).isInstanceOf(SignedIn.class);
        }
    }

    @Test
    void hundred_guesses_at_once_are_five_guesses() throws InterruptedException {
        var person = world.person(PersonRole.LEARNER);

        var outcomes = atOnce(100, number -> signIn(person, "guess " + number, HOME));

        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(5);
        assertThat(outcomes).filteredOn(TooManyGuesses.class::isInstance).hasSize(95);
    }

    @Test
    void one_address_cannot_try_one_password_on_everybody() {
        try (var small = new IdentityWorld(Map.of("azora.identity.guesses-per-address-per-minute", 10))) {
            var outcomes = new ArrayList<SignInOutcome>();
            for (var number = 0; number < 11; number++) {
                var email = new EmailAddress("sprayed%d@example.org".formatted(number));
                outcomes.add(small.get(SignIn.class).signIn(new Credentials(email, "Summer 2026!"), ELSEWHERE));
            }

            assertThat(outcomes.subList(0, 10)).allMatch(Refused.class::isInstance);
            assertThat(outcomes.getLast()).isInstanceOf(TooManyGuesses.class);
        }
    }

    @Test
    void credentials_and_tokens_do_not_print() {
        var person = world.person(PersonRole.LEARNER);
        var outcome = signIn(person, PASSWORD, HOME).toString();

        assertThat(outcome).contains("***").doesNotContain(person.email().text());
        assertThat(new Credentials(person.email(), PASSWORD).toString()).isEqualTo("***");
    }

    private SignInOutcome signIn(User person, String password, Device from) {
        return signIn.signIn(new Credentials(person.email(), password), from);
    }
}
