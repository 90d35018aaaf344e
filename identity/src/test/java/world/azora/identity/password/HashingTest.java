package world.azora.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.identity.IdentityWorld.atOnce;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import world.azora.identity.IdentityWorld;
import world.azora.identity.PasswordHash;
import world.azora.identity.Passwords;
import world.azora.kernel.Refusal;

final class HashingTest {
    private static final int COST = 4;

    @Test
    void bcrypt_of_every_kind_matches_and_is_outdated() {
        try (var world = new IdentityWorld()) {
            var passwords = world.get(Passwords.class);
            for (var version : BCryptVersion.values()) {
                var text = new BCryptPasswordEncoder(version, COST).encode(IdentityWorld.PASSWORD);
                var hash = new PasswordHash(java.util.Objects.requireNonNull(text));

                assertThat(passwords.matches(IdentityWorld.PASSWORD, hash)).isTrue();
                assertThat(passwords.matches("another horse battery", hash)).isFalse();
                assertThat(passwords.matches("long ".repeat(40), hash)).isFalse();
                assertThat(passwords.matches("\uD800", hash)).isFalse();
                assertThat(passwords.isOutdated(hash)).isTrue();
            }
            assertThat(passwords.isOutdated(passwords.renewed(IdentityWorld.PASSWORD)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"04, true", "14, true", "03, false", "15, false", "31, false"})
    void bcrypt_counts_as_such_only_at_a_cost_that_we_can_bear(String cost, boolean isBcrypt) {
        assertThat(new PasswordHash("$2b$" + cost + "$" + "a".repeat(53)).isBcrypt())
                .isEqualTo(isBcrypt);
        assertThat(new PasswordHash("$2x$" + cost + "$" + "a".repeat(53)).isBcrypt())
                .isFalse();
    }

    @Test
    void who_waits_too_long_for_a_turn_is_told_to_come_back() throws InterruptedException {
        try (var world = new IdentityWorld(Map.of("azora.identity.hashing-wait", "30ms"))) {
            var passwords = world.get(Passwords.class);

            var answers = atOnce(60, _ -> answer(passwords));

            assertThat(answers).contains("done", "OVERLOADED").containsOnly("done", "OVERLOADED");
            assertThat(answer(passwords)).isEqualTo("done");
        }
    }

    private static String answer(Passwords passwords) {
        try {
            passwords.renewed(IdentityWorld.PASSWORD);
            return "done";
        } catch (Refusal refusal) {
            assertThat(refusal.facts()).containsKey("retryAfterSeconds");
            return refusal.problem().name();
        }
    }
}
