package world.azora.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.identity.IdentityWorld.PASSWORD;
import static world.azora.identity.IdentityWorld.atOnce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import world.azora.identity.Device;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityWorld;
import world.azora.identity.User;
import world.azora.identity.signin.SignInOutcome.Refused;
import world.azora.identity.signin.SignInOutcome.SignedIn;
import world.azora.kernel.PersonRole;

final class ImportedPasswordTest {
    private static final Device HOME = new Device("Firefox on Linux", "192.0.2.1");

    @Test
    void person_who_came_with_bcrypt_is_hashed_anew_at_the_first_sign_in() throws InterruptedException {
        try (var world = new IdentityWorld(Map.of("azora.identity.guesses-per-minute", "1000"))) {
            var signIn = world.get(SignIn.class);
            var person = withBcrypt(world);

            assertThat(signIn.signIn(new Credentials(person.email(), "wrong"), HOME))
                    .isEqualTo(new Refused());
            assertThat(world.hashOf(person).isBcrypt()).isTrue();

            var outcomes = atOnce(8, _ -> signIn.signIn(new Credentials(person.email(), PASSWORD), HOME));
            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(SignedIn.class));
            assertThat(world.hashOf(person).text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");

            var hash = world.hashOf(person);
            assertThat(signIn.signIn(new Credentials(person.email(), PASSWORD), HOME))
                    .isInstanceOf(SignedIn.class);
            assertThat(world.hashOf(person)).isEqualTo(hash);
        }
    }

    /** The bound is wide because the machine has other work; without the comparison for nobody it is 50 times less. */
    @Test
    void unknown_address_takes_as_long_as_a_wrong_password() {
        var unlimited = Map.<String, Object>of(
                "azora.identity.guesses-per-minute", "1000", "azora.identity.guesses-per-address-per-minute", "1000");
        try (var world = new IdentityWorld(unlimited)) {
            var signIn = world.get(SignIn.class);
            var known = world.person(PersonRole.LEARNER).email();
            var stranger = new EmailAddress("stranger@example.org");
            var knownNanos = new ArrayList<Long>();
            var strangerNanos = new ArrayList<Long>();

            for (var number = 0; number < 15; number++) {
                knownNanos.add(nanos(signIn, known));
                strangerNanos.add(nanos(signIn, stranger));
            }

            var ratio = (double) median(strangerNanos) / median(knownNanos);
            assertThat(ratio).isBetween(0.7, 1.4);
        }
    }

    private static User withBcrypt(IdentityWorld world) {
        var person = world.person(PersonRole.LEARNER);
        var hash = Objects.requireNonNull(new BCryptPasswordEncoder(4).encode(PASSWORD));
        world.database
                .jdbc()
                .sql("UPDATE identity.person SET password_hash = ? WHERE id = ?")
                .param(hash)
                .param(person.id().uuid())
                .update();
        return person;
    }

    private static long nanos(SignIn signIn, EmailAddress email) {
        var start = System.nanoTime();
        signIn.signIn(new Credentials(email, "a wrong password"), HOME);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
