package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.azora.app.config.Home;
import world.azora.app.config.Settings;
import world.azora.app.server.Installation;
import world.azora.app.server.Schemas;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.data.Migrations;
import world.azora.platform.testing.SchemaSnapshot;
import world.azora.platform.testing.TestDatabase;

final class SchemasTest {
    @Test
    void schemas_of_all_modules_go_up_and_down_and_up_again() {
        var database = TestDatabase.empty();
        var modules = Stream.concat(Stream.of("platform"), Schemas.MODULES.stream())
                .map(MigrationSource::new)
                .toList();
        var migrations = new Migrations(database.address(), modules);

        var up = migrations.up();
        var whole = SchemaSnapshot.of(database.jdbc());
        var down = migrations.downAll(up.size());
        var nothing = SchemaSnapshot.of(database.jdbc());
        var again = migrations.up();

        assertThat(down).containsExactlyInAnyOrderElementsOf(up);
        assertThat(nothing).isEmpty();
        assertThat(again).isEqualTo(up);
        assertThat(whole).hasSizeGreaterThan(100);
        assertThat(SchemaSnapshot.of(database.jdbc())).isEqualTo(whole);
    }

    @Test
    void owner_migrates_and_the_application_may_then_do_what_it_needs_and_no_more(@TempDir Path folder) {
        var database = TestDatabase.empty();
        var both = installation(folder, database.settings());
        var alone = installation(folder, Map.of("DATABASE_APP_URL", database.applicationUrl()));
        assertThatThrownBy(() -> Schemas.with(alone, migrations -> migrations.up()))
                .hasStackTraceContaining("set DATABASE_URL to the address of the role that owns them");

        Schemas.with(both, migrations -> migrations.up());
        var undone = Schemas.with(both, migrations -> migrations.down("payments", 2));
        Schemas.with(both, migrations -> migrations.up());

        assertThat(undone).hasSize(2);
        assertThat(without(database, "UPDATE"))
                .contains("activity.entry", "ledger.transfer", "ledger.refusal", "ledger.signed_head")
                .contains("ledger.verification", "migration.script")
                .doesNotContain("ledger.account", "ledger.head", "sandbox.run", "identity.person", "platform.job");
        assertThat(without(database, "DELETE"))
                .containsAll(without(database, "UPDATE"))
                .contains("ledger.account", "ledger.head", "sandbox.run")
                .doesNotContain("identity.person", "platform.job");
        for (var right : List.of("TRUNCATE", "TRIGGER", "REFERENCES"))
            assertThat(without(database, right)).hasSizeGreaterThan(90);
    }

    private static Installation installation(Path folder, Map<String, String> environment) {
        var home = new Home(folder);
        return new Installation(home, Settings.read(Map.of(), environment, home.settings()));
    }

    /** The tables in which the application has this right in no column. */
    private static List<String> without(TestDatabase database, String right) {
        return database.jdbc()
                .sql("""
                        SELECT schemaname || '.' || tablename AS name
                          FROM pg_tables
                         WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                           AND NOT has_table_privilege('azora_app', format('%I.%I', schemaname, tablename), :right)
                           AND NOT (:right = 'UPDATE' AND has_any_column_privilege(
                               'azora_app', format('%I.%I', schemaname, tablename), 'UPDATE'))
                        """)
                .param("right", right)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    @Test
    void one_step_down_is_taken_back_by_going_up() {
        var database = TestDatabase.empty();
        var modules = Stream.concat(Stream.of("platform"), Schemas.MODULES.stream())
                .map(MigrationSource::new)
                .toList();
        var migrations = new Migrations(database.address(), modules);
        migrations.up();
        var whole = SchemaSnapshot.of(database.jdbc());

        var undone = migrations.downAll(1);

        assertThat(undone).hasSameSizeAs(modules);
        assertThat(migrations.up()).containsExactlyInAnyOrderElementsOf(undone);
        assertThat(SchemaSnapshot.of(database.jdbc())).isEqualTo(whole);
    }
}
