package world.azora.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import world.azora.identity.AccessTokens;
import world.azora.identity.IdentityWorld;
import world.azora.identity.SessionTokens;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;

/** Signing keys take turns, and nobody who holds a good token notices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyRotationTest {
    private final IdentityWorld world = new IdentityWorld();
    private final AnnotationConfigApplicationContext other = world.otherProcess();
    private final SigningKeys keys = world.get(SigningKeys.class);
    private final KeyRotation rotation = world.get(KeyRotation.class);

    @AfterAll
    void close() {
        other.close();
        world.close();
    }

    @Test
    void next_key_is_published_before_it_signs_and_the_last_one_as_long_as_its_tokens_hold() {
        var before = keys.current().getKeyID();
        var next = kid(KeyState.NEXT);
        var old = world.signedIn(world.person(PersonRole.LEARNER));
        assertThat(published()).contains(before, next);

        rotation.rotate(Actor.SYSTEM);

        assertThat(keys.current().getKeyID()).isEqualTo(next).isNotEqualTo(before);
        assertThat(published()).contains(before, next, kid(KeyState.NEXT)).doesNotHaveDuplicates();
        assertThat(world.isLetIn(old)).isTrue();
        assertThat(world.isLetIn(world.signedIn(world.person(PersonRole.LEARNER))))
                .isTrue();
        assertThat(world.activities()).contains("identity.signing-key-rotated");
    }

    @Test
    void other_process_lets_in_by_the_new_key_and_signs_by_it_within_a_second() {
        rotation.rotate(Actor.SYSTEM);
        var tokens = world.signedIn(world.person(PersonRole.LEARNER));

        assertThat(isGoodThere(tokens)).isTrue();
        var deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        var there = other.getBean(SigningKeys.class);
        while (!there.current().getKeyID().equals(keys.current().getKeyID()) && System.nanoTime() < deadline)
            Thread.onSpinWait();
        assertThat(there.current().getKeyID()).isEqualTo(keys.current().getKeyID());
    }

    @Test
    void twenty_rotations_at_once_leave_one_current_and_one_next_key() throws InterruptedException {
        IdentityWorld.atOnce(20, _ -> {
            rotation.rotate(Actor.SYSTEM);
            return true;
        });

        var states = world.get(SigningKeyStore.class).newestFirst().stream()
                .map(SigningKeyStore.Row::state)
                .toList();
        assertThat(states).filteredOn(KeyState.CURRENT::equals).hasSize(1);
        assertThat(states).filteredOn(KeyState.NEXT::equals).hasSize(1);
        assertThat(keys.current().getKeyID()).isEqualTo(kid(KeyState.CURRENT));
    }

    @Test
    void job_rotates_when_it_is_time_and_forgets_keys_whose_tokens_have_expired() {
        rotation.keepUp();
        var before = keys.current().getKeyID();
        rotation.keepUp();
        assertThat(keys.current().getKeyID()).isEqualTo(before);

        world.clock.advance(Duration.ofDays(30));
        rotation.keepUp();
        assertThat(keys.current().getKeyID()).isNotEqualTo(before);
        assertThat(published()).contains(before);

        world.clock.advance(Duration.ofHours(24).plusSeconds(1));
        rotation.keepUp();
        assertThat(published()).doesNotContain(before).hasSize(2);
    }

    private boolean isGoodThere(SessionTokens tokens) {
        var deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (System.nanoTime() < deadline)
            if (other.getBean(AccessTokens.class)
                    .verify(tokens.access().token())
                    .isPresent()) return true;
        return false;
    }

    private List<String> published() {
        return keys.publicKeys().stream().map(ECKey::getKeyID).toList();
    }

    private String kid(KeyState state) {
        return world.get(SigningKeyStore.class).newestFirst().stream()
                .filter(row -> row.state() == state)
                .map(SigningKeyStore.Row::kid)
                .findFirst()
                .orElseThrow();
    }
}
