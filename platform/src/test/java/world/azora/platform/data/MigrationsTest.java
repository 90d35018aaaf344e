package world.azora.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import world.azora.platform.testing.SchemaSnapshot;
import world.azora.platform.testing.TestDatabase;

final class MigrationsTest {
    private final TestDatabase database = TestDatabase.empty();

    @Test
    void down_undoes_what_up_did_and_up_does_it_again() {
        var migrations = migrations("orchard", "platform");
        migrations.up();
        var first = SchemaSnapshot.of(database.jdbc());

        migrations.downAll(Integer.MAX_VALUE);
        var none = SchemaSnapshot.of(database.jdbc());
        migrations.up();

        assertThat(first).contains("schema orchard", "schema platform").anyMatch(line -> line.startsWith("trigger"));
        assertThat(none).isEmpty();
        assertThat(SchemaSnapshot.of(database.jdbc())).isEqualTo(first);
    }

    @Test
    void modules_come_by_dependency_whatever_order_they_are_named_in() {
        var applied = migrations("orchard", "platform").up();

        assertThat(applied)
                .extracting(Migration::file)
                .startsWith("0001_job.sql", "0002_mail.sql")
                .endsWith("0001_tree.sql", "0002_harvest.sql");
    }

    @Test
    void second_up_has_nothing_to_do() {
        migrations("orchard").up();

        assertThat(migrations("orchard").up()).isEmpty();
    }

    @Test
    void down_takes_the_last_script_of_one_module_only() {
        var migrations = migrations("orchard", "platform");
        migrations.up();

        var undone = migrations.down("orchard", 1);

        assertThat(undone).extracting(Migration::file).containsExactly("0002_harvest.sql");
        assertThat(migrations.status())
                .filteredOn(status -> !status.applied())
                .extracting(status -> status.migration().file())
                .containsExactly("0002_harvest.sql");
    }

    @Test
    void script_that_was_changed_after_it_was_applied_stops_the_start() {
        migrations("orchard").up();
        database.jdbc()
                .sql("UPDATE migration.script SET sha256 = sha256('other') WHERE number = 1")
                .update();

        assertThatThrownBy(() -> migrations("orchard").up())
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("orchard/0001_tree.sql was changed");
    }

    @Test
    void database_that_is_newer_than_the_program_stops_the_start() {
        migrations("orchard").up();
        database.jdbc()
                .sql("INSERT INTO migration.script VALUES ('orchard', 3, '0003_barn.sql', sha256('barn'))")
                .update();

        assertThatThrownBy(() -> migrations("orchard").up())
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("orchard/0003_barn.sql, which this version of Azora does not know");
    }

    @Test
    void script_with_a_number_below_an_applied_one_stops_the_start() {
        migrations("orchard").up();
        database.jdbc().sql("DELETE FROM migration.script WHERE number = 1").update();

        assertThatThrownBy(() -> migrations("orchard").up())
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("orchard/0001_tree.sql is not applied, but the later");
    }

    @Test
    void failing_script_leaves_nothing_behind_not_even_of_the_scripts_before_it() {
        assertThatThrownBy(() -> migrations("orchard", "rotten").up())
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("worm");

        assertThat(SchemaSnapshot.of(database.jdbc())).isEmpty();
    }

    @Test
    void of_several_processes_that_start_at_once_one_migrates() throws Exception {
        Callable<Integer> start = () -> migrations("orchard").up().size();

        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            var applied = processes.invokeAll(List.of(start, start, start, start));

            assertThat(applied).extracting(one -> one.get()).containsExactlyInAnyOrder(2, 0, 0, 0);
        }
    }

    private Migrations migrations(String... modules) {
        return new Migrations(
                database.address(),
                Arrays.stream(modules).map(MigrationSource::new).toList());
    }
}
