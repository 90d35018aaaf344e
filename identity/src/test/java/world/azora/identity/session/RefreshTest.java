package world.azora.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.identity.IdentityWorld.atOnce;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.identity.IdentityWorld;
import world.azora.identity.RefreshOutcome;
import world.azora.identity.RefreshOutcome.Refreshed;
import world.azora.identity.RefreshOutcome.Refused;
import world.azora.identity.RefreshToken;
import world.azora.identity.SessionTokens;
import world.azora.identity.Sessions;
import world.azora.kernel.PersonRole;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefreshTest {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final IdentityWorld world = new IdentityWorld();
    private final Sessions sessions = world.get(Sessions.class);
    private SessionTokens first = world.signedIn(world.person(PersonRole.LEARNER));

    @BeforeEach
    void signIn() {
        first = world.signedIn(world.person(PersonRole.LEARNER));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void each_refresh_gives_a_new_token_in_the_same_session() {
        var second = refreshed(first.refresh());
        var third = refreshed(second.refresh());

        assertThat(second.refresh()).isNotEqualTo(first.refresh());
        assertThat(third.refresh()).isNotEqualTo(second.refresh());
        assertThat(third.session()).isEqualTo(first.session());
        assertThat(third.csrf()).isEqualTo(first.csrf());
        assertThat(world.isLetIn(third)).isTrue();
    }

    @Test
    void twenty_refreshes_at_once_get_the_same_successor() throws InterruptedException {
        var outcomes = atOnce(20, _ -> sessions.refresh(first.refresh()));

        assertThat(outcomes).allMatch(Refreshed.class::isInstance);
        assertThat(outcomes.stream().map(RefreshTest::token).distinct()).hasSize(1);
        assertThat(refreshed(token(outcomes.getFirst()))).isNotNull();
        assertThat(world.isLetIn(first)).isTrue();
    }

    @Test
    void lost_answer_can_be_asked_for_again_until_the_grace_is_over() {
        var second = refreshed(first.refresh());

        world.clock.advance(GRACE);
        assertThat(refreshed(first.refresh()).refresh()).isEqualTo(second.refresh());

        world.clock.advance(Duration.ofNanos(1000));
        assertThat(sessions.refresh(first.refresh())).isInstanceOf(Refused.class);
    }

    @Test
    void token_used_after_the_grace_ends_the_whole_session() {
        var second = refreshed(first.refresh());
        world.clock.advance(GRACE.plusSeconds(1));

        assertThat(sessions.refresh(first.refresh())).isInstanceOf(Refused.class);

        assertThat(sessions.refresh(second.refresh())).isInstanceOf(Refused.class);
        assertThat(world.isLetIn(second)).isFalse();
        assertThat(world.activities()).endsWith("identity.refresh-replayed");
    }

    @Test
    void stolen_grandparent_is_not_revived_by_the_grace() {
        var second = refreshed(first.refresh());
        var third = refreshed(second.refresh());

        assertThat(sessions.refresh(first.refresh())).isInstanceOf(Refused.class);

        assertThat(sessions.refresh(third.refresh())).isInstanceOf(Refused.class);
        assertThat(world.isLetIn(third)).isFalse();
    }

    @Test
    void unknown_token_is_refused_and_ends_nobodys_session() {
        assertThat(sessions.refresh(new RefreshToken("nonsense"))).isInstanceOf(Refused.class);
        assertThat(sessions.refresh(new RefreshToken(""))).isInstanceOf(Refused.class);

        assertThat(world.isLetIn(first)).isTrue();
    }

    @Test
    void session_cannot_be_gone_on_with_after_its_lifetime() {
        world.clock.advance(Duration.ofDays(30));

        assertThat(sessions.refresh(first.refresh())).isInstanceOf(Refused.class);
    }

    @Test
    void ended_session_is_over_at_once_and_for_its_refresh_token_too() {
        assertThat(world.isLetIn(first)).isTrue();

        sessions.end(first.session());

        assertThat(world.isLetIn(first)).isFalse();
        assertThat(sessions.refresh(first.refresh())).isInstanceOf(Refused.class);
    }

    @Test
    void session_ended_in_another_process_is_over_here_within_a_second() throws InterruptedException {
        assertThat(world.isLetIn(first)).isTrue();

        try (var other = world.otherProcess()) {
            other.getBean(Sessions.class).end(first.session());
        }

        var deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (world.isLetIn(first) && System.nanoTime() < deadline) Thread.sleep(20);
        assertThat(world.isLetIn(first)).isFalse();
    }

    @Test
    void other_process_of_the_installation_lets_the_same_session_in() {
        try (var other = world.otherProcess()) {
            var gate = other.getBean(world.azora.identity.SessionGate.class);

            var session = gate.session(first.access().token()).orElseThrow();

            assertThat(session.id()).isEqualTo(first.session());
            assertThat(session.csrf()).isEqualTo(first.csrf());
        }
    }

    private SessionTokens refreshed(RefreshToken token) {
        return ((Refreshed) sessions.refresh(token)).tokens();
    }

    private static RefreshToken token(RefreshOutcome outcome) {
        return ((Refreshed) outcome).tokens().refresh();
    }
}
