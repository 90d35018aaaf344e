package world.azora.activity.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.activity.Activity;
import world.azora.activity.ActivityEntry;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.JsonModule;
import world.azora.platform.web.PageRequest;

final class ActivityLogTest {
    private static final UserId SOMEBODY = new UserId(new UUID(1, 2));

    private final TestDatabase database = TestDatabase.fresh("activity");
    private final ActivityStore store = new ActivityStore(database.jdbc(), JsonModule.mapper(), database.ids());
    private final ActivityLog log = new ActivityRecorder(store, database.clock());
    private final ActivityController controller = new ActivityController(store);

    @BeforeEach
    void record() {
        for (var number = 1; number <= 5; number++) log.record(activity(number));
    }

    @Test
    void newest_comes_first_and_pages_join() {
        var first = controller.newest(Actor.SYSTEM, new PageRequest(3, null));
        var second = controller.newest(Actor.SYSTEM, new PageRequest(3, first.nextCursor()));

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.nextCursor()).isNull();
        assertThat(first.items()).extracting(ActivityEntry::who).containsOnly(SOMEBODY);
        assertThat(first.items().getFirst().facts()).containsKey("number");
    }

    @Test
    void record_stands_only_if_its_transaction_commits() {
        var transactions = database.transactions();

        assertThatThrownBy(() -> transactions.run(() -> {
                    log.record(activity(6));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(controller.newest(Actor.SYSTEM, new PageRequest(200, null)).items())
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE activity.entry SET who = id", "DELETE FROM activity.entry", "TRUNCATE activity.entry"})
    void nobody_changes_what_was_recorded(String statement) {
        var owner = JdbcClient.create(database.owner());

        assertThatThrownBy(() -> owner.sql(statement).update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.jdbc().sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TRIGGER entry_append_only ON activity.entry",
                "ALTER TABLE activity.entry DISABLE TRIGGER ALL",
                "DROP TABLE activity.entry",
                "SET session_replication_role = replica"
            })
    void application_cannot_take_away_what_protects_the_record(String statement) {
        assertThatThrownBy(() -> database.jdbc().sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void learner_may_not_read_it() {
        var learner = new Actor(SOMEBODY, Set.of(PersonRole.LEARNER));

        assertThatThrownBy(() -> controller.newest(learner, new PageRequest(3, null)))
                .isInstanceOf(Refusal.class);
    }

    private static Activity activity(int number) {
        return new Activity(SOMEBODY, "test.recorded", "usr_x", Map.of("number", Integer.toString(number)));
    }
}
