package world.azora.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.AccessNews;
import world.azora.identity.IdentityWorld;
import world.azora.identity.SessionGate;
import world.azora.identity.SessionTokens;
import world.azora.identity.Sessions;
import world.azora.kernel.PersonRole;
import world.azora.platform.data.Transactions;

/** What one process changes about access, in that process and in another one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LivenessTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final IdentityWorld world = new IdentityWorld();
    private final AnnotationConfigApplicationContext other = world.otherProcess();
    private final SessionGate gateThere = other.getBean(SessionGate.class);

    @AfterAll
    void close() {
        other.close();
        world.close();
    }

    Stream<Named<Consumer<SessionTokens>>> endings() {
        return Stream.of(
                Named.of("signed out", tokens -> world.get(Sessions.class).end(tokens.session())),
                Named.of(
                        "signed out everywhere",
                        tokens -> world.get(Sessions.class).endAll(tokens.person())),
                Named.of(
                        "signed out within somebody's transaction",
                        tokens -> world.get(Transactions.class)
                                .run(() -> world.get(Sessions.class).endAll(tokens.person()))),
                Named.of("refresh token replayed", this::replay));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void session_is_over_here_at_once_and_elsewhere_within_a_second(Consumer<SessionTokens> ending) {
        var tokens = world.signedIn(world.person(PersonRole.LEARNER));
        assertThat(world.isLetIn(tokens)).isTrue();
        assertThat(isLetInThere(tokens)).isTrue();

        ending.accept(tokens);

        assertThat(world.isLetIn(tokens)).isFalse();
        assertThat(comesTrue(() -> !isLetInThere(tokens))).isTrue();
    }

    @Test
    void person_disabled_by_hand_is_out_everywhere_within_a_second() {
        var tokens = world.signedIn(world.person(PersonRole.LEARNER));
        assertThat(world.isLetIn(tokens)).isTrue();
        assertThat(isLetInThere(tokens)).isTrue();

        update("UPDATE identity.person SET disabled = true WHERE id = ?", tokens);

        assertThat(comesTrue(() -> !world.isLetIn(tokens))).isTrue();
        assertThat(comesTrue(() -> !isLetInThere(tokens))).isTrue();
    }

    @Test
    void role_that_is_taken_away_is_gone_everywhere_within_a_second() {
        var tokens = world.signedIn(world.person(PersonRole.ADMIN));
        assertThat(isLetInThere(tokens)).isTrue();

        update("UPDATE identity.person SET roles = ARRAY['LEARNER'] WHERE id = ?", tokens);

        assertThat(comesTrue(() -> gateThere
                        .session(tokens.access().token())
                        .orElseThrow()
                        .actor()
                        .roles()
                        .equals(Set.of(PersonRole.LEARNER))))
                .isTrue();
    }

    @Test
    void others_sessions_end_and_the_one_kept_goes_on() {
        var person = world.person(PersonRole.LEARNER);
        var kept = world.signedIn(person);
        var ended = world.signedIn(person);
        var strangers = world.signedIn(world.person(PersonRole.LEARNER));

        world.get(Sessions.class).endOthers(person.id(), kept.session());

        assertThat(world.isLetIn(kept)).isTrue();
        assertThat(world.isLetIn(ended)).isFalse();
        assertThat(world.isLetIn(strangers)).isTrue();
        assertThat(world.activities()).endsWith("identity.sessions-ended");
    }

    @Test
    void session_lives_on_from_memory_while_nothing_changes() {
        var tokens = world.signedIn(world.person(PersonRole.LEARNER));
        awaitNews(world.get(AccessNews.class));
        assertThat(world.isLetIn(tokens)).isTrue();

        // With the triggers off nobody hears of it: what is answered comes from memory.
        var database = JdbcClient.create(world.database.owner());
        database.sql("ALTER TABLE identity.session DISABLE TRIGGER USER").update();
        update("UPDATE identity.session SET ended_at = started_at WHERE person_id = ?", tokens);
        assertThat(world.isLetIn(tokens)).isTrue();
        update("UPDATE identity.session SET ended_at = NULL WHERE person_id = ?", tokens);
        database.sql("ALTER TABLE identity.session ENABLE TRIGGER USER").update();
    }

    @Test
    void without_news_nothing_is_believed_for_longer_than_a_moment() {
        var tokens = world.signedIn(world.person(PersonRole.LEARNER));
        assertThat(isLetInThere(tokens)).isTrue();
        awaitNews(other.getBean(AccessNews.class));

        try (var _ = new DeafProcess(world)) {
            world.get(Sessions.class).end(tokens.session());

            assertThat(comesTrue(() -> !isLetInThere(tokens))).isTrue();
        }
        // It comes back by itself, and has forgotten what it could not hear of.
        awaitNews(other.getBean(AccessNews.class));
        assertThat(isLetInThere(tokens)).isFalse();
    }

    private static void awaitNews(AccessNews news) {
        assertThat(comesTrue(news::areHeard, Duration.ofSeconds(10))).isTrue();
    }

    private void replay(SessionTokens tokens) {
        world.get(Sessions.class).refresh(tokens.refresh());
        world.clock.advance(Duration.ofSeconds(11));
        world.get(Sessions.class).refresh(tokens.refresh());
    }

    private boolean isLetInThere(SessionTokens tokens) {
        return gateThere.session(tokens.access().token()).isPresent();
    }

    private void update(String sql, SessionTokens tokens) {
        world.database.jdbc().sql(sql).param(tokens.person().uuid()).update();
    }

    private static boolean comesTrue(BooleanSupplier wanted) {
        return comesTrue(wanted, A_SECOND);
    }

    private static boolean comesTrue(BooleanSupplier wanted, Duration within) {
        var deadline = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < deadline) {
            if (wanted.getAsBoolean()) return true;
            Thread.onSpinWait();
        }
        return wanted.getAsBoolean();
    }

    /** Cuts the listening connections of all processes again and again. */
    private static final class DeafProcess implements AutoCloseable {
        private static final String CUT = """
                SELECT count(pg_terminate_backend(pid))
                  FROM pg_stat_activity
                 WHERE datname = current_database()
                   AND pid <> pg_backend_pid()
                   AND (query LIKE 'LISTEN%' OR query LIKE 'SELECT 1%')
                """;

        private final AtomicBoolean stop = new AtomicBoolean();
        private final Thread cutting;

        DeafProcess(IdentityWorld world) {
            cut(world);
            cutting = Thread.ofVirtual().start(() -> {
                while (!stop.get()) cut(world);
            });
        }

        private static void cut(IdentityWorld world) {
            world.database.jdbc().sql(CUT).query(Long.class).single();
        }

        @Override
        public void close() {
            stop.set(true);
            try {
                cutting.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
