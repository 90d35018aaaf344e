package world.azora.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.identity.IdentityWorld.PASSWORD;
import static world.azora.identity.IdentityWorld.atOnce;

import java.net.URI;
import org.junit.jupiter.api.Test;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityWorld;
import world.azora.identity.Password;
import world.azora.identity.setup.SetupOutcome.AlreadyDone;
import world.azora.identity.setup.SetupOutcome.Done;
import world.azora.identity.setup.SetupOutcome.EmailTaken;
import world.azora.identity.setup.SetupOutcome.WrongToken;
import world.azora.kernel.PersonRole;

final class FirstAdminTest {
    @Test
    void printed_address_makes_one_administrator_once() {
        try (var world = new IdentityWorld()) {
            var admins = world.get(FirstAdmin.class);
            var token = token(admins.newUrl().orElseThrow());

            assertThat(admins.isNeeded()).isTrue();
            assertThat(admins.make(request("wrong", "a@example.org"))).isEqualTo(new WrongToken());
            var done = (Done) admins.make(request(token, "a@example.org"));

            assertThat(done.admin().roles()).containsExactly(PersonRole.ADMIN);
            assertThat(admins.make(request(token, "b@example.org"))).isEqualTo(new AlreadyDone());
            assertThat(admins.isNeeded()).isFalse();
            assertThat(admins.newUrl()).isEmpty();
            assertThat(world.activities()).containsExactly("identity.set-up");
        }
    }

    @Test
    void newer_address_ends_the_one_before() {
        try (var world = new IdentityWorld()) {
            var admins = world.get(FirstAdmin.class);
            var first = token(admins.newUrl().orElseThrow());
            var second = token(admins.newUrl().orElseThrow());

            assertThat(admins.make(request(first, "a@example.org"))).isEqualTo(new WrongToken());
            assertThat(admins.make(request(second, "a@example.org"))).isInstanceOf(Done.class);
        }
    }

    @Test
    void somebody_who_registered_does_not_become_administrator_and_the_token_stays_good() {
        try (var world = new IdentityWorld()) {
            var admins = world.get(FirstAdmin.class);
            var learner = world.person(PersonRole.LEARNER);
            var token = token(admins.newUrl().orElseThrow());

            assertThat(admins.make(request(token, learner.email().text()))).isEqualTo(new EmailTaken());
            assertThat(admins.make(request(token, "a@example.org"))).isInstanceOf(Done.class);
        }
    }

    @Test
    void of_many_who_use_the_token_at_once_one_becomes_administrator() throws InterruptedException {
        try (var world = new IdentityWorld()) {
            var admins = world.get(FirstAdmin.class);
            var token = token(admins.newUrl().orElseThrow());

            var outcomes = atOnce(6, number -> admins.make(request(token, "racer%d@example.org".formatted(number))));

            assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        }
    }

    private static String token(URI url) {
        assertThat(url.toString()).startsWith("http://localhost:8080/setup#token=");
        return url.getFragment().substring("token=".length());
    }

    private static SetupRequest request(String token, String email) {
        return new SetupRequest(token, new EmailAddress(email), new Password(PASSWORD), new DisplayName("Root"));
    }
}
