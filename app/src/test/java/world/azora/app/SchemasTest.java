package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
