package world.azora.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.identity.IdentityWorld.PASSWORD;
import static world.azora.identity.IdentityWorld.atOnce;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
final class GuessLimitTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Device HOME = new Device("Firefox on Linux", "192.0.2.1");

    private final IdentityWorld world = new IdentityWorld(Map.of("azora.identity.guesses-per-account", 20));
    private final GuessLimit guesses = world.get(GuessLimit.class);
    private final SignIn signIn = world.get(SignIn.class);
    private int accounts;

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void delays_grow_stop_growing_and_are_forgotten() {
        var attempt = guesses.attempt(account(), "198.51.100.1");
        for (var free = 0; free < 5; free++) assertThat(guesses.count(attempt)).isEmpty();

        for (var minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(guesses.count(attempt)).contains(Duration.ofMinutes(minutes));
            world.clock.advance(Duration.ofMinutes(minutes).minusMillis(1));
            assertThat(guesses.count(attempt)).contains(Duration.ofMillis(1));
            world.clock.advance(Duration.ofMillis(1));
            assertThat(guesses.count(attempt)).isEmpty();
        }

        world.clock.advance(Duration.ofHours(24).plusMillis(1));
        for (var free = 0; free < 5; free++) assertThat(guesses.count(attempt)).isEmpty();
        assertThat(guesses.count(attempt)).contains(MINUTE);
    }

    @Test
    void attempts_at_a_closed_door_do_not_keep_it_closed() {
        var attempt = guesses.attempt(account(), "198.51.100.2");
        for (var free = 0; free < 5; free++) guesses.count(attempt);
        for (var knock = 0; knock < 50; knock++)
            assertThat(guesses.count(attempt)).contains(MINUTE);

        world.clock.advance(MINUTE);

        assertThat(guesses.count(attempt)).isEmpty();
    }

    @Test
    void neighbour_who_looked_at_the_clock_a_moment_earlier_finds_the_door_open() {
        guesses.count(guesses.attempt(account(), "198.51.100.3"));

        world.clock.advance(Duration.ofMillis(-1));

        assertThat(guesses.count(guesses.attempt(account(), "198.51.100.3"))).isEmpty();
    }

    @Test
    void guesses_spread_over_many_addresses_are_slowed_down_too_and_never_for_long() {
        var email = account();
        for (var number = 0; number < 20; number++)
            assertThat(guesses.count(guesses.attempt(email, "203.0.113." + number)))
                    .isEmpty();

        assertThat(guesses.count(guesses.attempt(email, "203.0.113.200"))).contains(MINUTE);
        for (var round = 0; round < 6; round++) {
            world.clock.advance(Duration.ofMinutes(5));
            assertThat(guesses.count(guesses.attempt(email, "203.0.113." + (100 + round))))
                    .isEmpty();
        }
        assertThat(guesses.count(guesses.attempt(email, "203.0.113.201"))).contains(Duration.ofMinutes(5));
    }

    @Test
    void hundred_guesses_at_once_from_as_many_addresses_are_twenty() throws InterruptedException {
        var email = account();

        var waits = atOnce(100, number -> guesses.count(guesses.attempt(email, "10.1.1." + number)));

        assertThat(waits).filteredOn(Optional::isEmpty).hasSize(20);
    }

    @Test
    void refused_attempt_counts_nowhere() throws InterruptedException {
        var email = account();
        atOnce(100, _ -> guesses.count(guesses.attempt(email, "198.51.100.4")));

        // Five of the twenty are used up: those that were let through, and not the ninety-five that were not.
        for (var number = 0; number < 15; number++)
            assertThat(guesses.count(guesses.attempt(email, "10.2.2." + number)))
                    .isEmpty();
        assertThat(guesses.count(guesses.attempt(email, "10.2.2.200"))).isPresent();
    }

    @Test
    void lock_out_cannot_be_used_to_keep_the_owner_of_a_known_device_out() {
        var owner = world.person(PersonRole.LEARNER);
        // From a hundred addresses, and from the owner's own network too.
        for (var number = 0; number < 100; number++) wrong(owner, new Device("curl", "10.3.3." + number));
        for (var number = 0; number < 10; number++) wrong(owner, HOME);
        assertThat(signIn.signIn(credentials(owner, PASSWORD), HOME)).isInstanceOf(TooManyGuesses.class);

        assertThat(signIn.signIn(credentials(owner, PASSWORD), HOME, new KnownDevice("his"), Optional.empty()))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void stolen_device_gives_no_more_guesses_than_an_address() throws InterruptedException {
        var owner = world.person(PersonRole.LEARNER);
        var stolen = new KnownDevice("stolen");

        var outcomes = atOnce(
                30, number -> signIn.signIn(credentials(owner, "guess " + number), HOME, stolen, Optional.empty()));

        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(5);
        assertThat(signIn.signIn(credentials(owner, PASSWORD), HOME, new KnownDevice("another"), Optional.empty()))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void class_that_signs_in_rightly_behind_one_address_is_not_slowed_down() {
        var attempts = java.util.stream.IntStream.range(0, 150)
                .mapToObj(number -> guesses.attempt(account(), "192.0.2.50"))
                .toList();

        for (var attempt : attempts) {
            assertThat(guesses.count(attempt)).isEmpty();
            guesses.forgive(attempt);
        }
    }

    private EmailAddress account() {
        return new EmailAddress("guessed%d@example.org".formatted(++accounts));
    }

    private void wrong(User user, Device from) {
        signIn.signIn(credentials(user, "wrong"), from);
    }

    private static Credentials credentials(User user, String password) {
        return new Credentials(user.email(), password);
    }
}
