package world.azora.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import world.azora.platform.production.Finding;
import world.azora.platform.production.Finding.Outcome;
import world.azora.platform.testing.TestDatabase;

/** What the application may do at the database, and what only the owner of the schemas may. */
final class DatabaseRolesTest {
    private static final TestDatabase WRITTEN = annals();

    private final TestDatabase database = TestDatabase.empty();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO annals.year (deeds) VALUES ('a bridge')
            SELECT deeds FROM annals.deed
            SELECT currval('annals.year_number_seq') FROM (SELECT nextval('annals.year_number_seq')) AS taken
            UPDATE annals.reign SET years = years + 1
            SELECT years FROM annals.reign FOR NO KEY UPDATE
            INSERT INTO annals.reign (name) VALUES ('Ada') ON CONFLICT (name) DO UPDATE SET years = 0
            UPDATE annals.feud SET over = true
            DELETE FROM orchard.tree
            DO 'BEGIN LOCK TABLE orchard.tree IN SHARE ROW EXCLUSIVE MODE; END'
            """)
    void application_works_with_rows(String statement) {
        assertThatCode(() -> execute(application(WRITTEN), statement)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE annals.year SET deeds = 'none'             | permission denied for table year
            DELETE FROM annals.year                           | permission denied for table year
            TRUNCATE annals.year                              | permission denied for table year
            UPDATE annals.reign SET name = 'Eve'              | permission denied for table reign
            DELETE FROM annals.reign                          | permission denied for table reign
            DELETE FROM annals.feud                           | permission denied for table feud
            UPDATE annals.rumour SET words = ''               | permission denied for table rumour
            TRUNCATE orchard.tree                             | permission denied for table tree
            DROP TRIGGER append_only ON annals.year           | must be owner of relation year
            ALTER TABLE annals.year DISABLE TRIGGER USER      | must be owner of table year
            ALTER TABLE orchard.tree ADD COLUMN age integer   | must be owner of table tree
            DROP TABLE orchard.tree                           | must be owner of table tree
            CREATE TABLE orchard.bush (id integer)            | permission denied for schema orchard
            CREATE TABLE public.bush (id integer)             | permission denied for schema public
            CREATE SCHEMA garden                              | permission denied for database
            CREATE TRIGGER mine BEFORE INSERT ON orchard.tree EXECUTE FUNCTION orchard.ripe() | permission denied for table tree
            CREATE OR REPLACE FUNCTION annals.refuse_change() RETURNS trigger LANGUAGE sql AS '' | permission denied for schema annals
            DELETE FROM migration.script                      | permission denied for table script
            SET session_replication_role = replica            | permission denied to set parameter
            SET ROLE azora                                    | permission denied to set role
            """)
    void application_can_neither_change_the_schemas_nor_what_is_append_only(String statement, String told) {
        assertThatThrownBy(() -> execute(application(WRITTEN), statement))
                .rootCause()
                .hasMessageContaining(told);
    }

    @Test
    void rights_follow_the_triggers_up_and_down() {
        var migrations = migrations(database.roles(), "annals");
        migrations.up();
        assertThatThrownBy(() -> execute(application(database), "DELETE FROM annals.rumour"))
                .rootCause()
                .hasMessageContaining("permission denied");

        var undone = migrations.down("annals", 1);

        assertThat(undone).hasSize(1);
        execute(application(database), "DELETE FROM annals.rumour");
    }

    @Test
    void right_that_somebody_gave_by_hand_is_taken_at_the_next_start() {
        migrations(database.roles(), "annals", "orchard").up();
        execute(database.jdbc(), "GRANT ALL ON ALL TABLES IN SCHEMA annals, orchard TO azora_app");
        execute(database.jdbc(), "GRANT CREATE ON SCHEMA annals TO azora_app");
        execute(application(database), "TRUNCATE orchard.tree");

        migrations(database.roles(), "annals", "orchard").atStart();

        for (var statement : List.of(
                "UPDATE annals.reign SET name = ''", "TRUNCATE orchard.tree", "CREATE TABLE annals.a (b integer)"))
            assertThatThrownBy(() -> execute(application(database), statement))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        execute(application(database), "UPDATE annals.reign SET years = 1");
    }

    @Test
    void start_with_nothing_to_do_writes_nothing() {
        migrations(database.roles(), "annals", "orchard").up();
        var before = writtenBy(database);

        migrations(database.roles(), "annals", "orchard").atStart();

        assertThat(writtenBy(database)).isEqualTo(before);
    }

    @Test
    void process_that_runs_one_module_gets_rights_in_that_one_only() {
        migrations(DatabaseRoles.one(database.address()), "annals", "orchard").up();

        migrations(database.roles(), "orchard").atStart();

        execute(application(database), "SELECT id FROM orchard.tree");
        assertThatThrownBy(() -> execute(application(database), "SELECT words FROM annals.rumour"))
                .rootCause()
                .hasMessageContaining("permission denied for schema annals");
    }

    @Test
    void migration_as_the_application_is_refused_with_who_may() {
        migrations(database.roles(), "annals").up();
        var wrong = DatabaseRoles.one(database.roles().application());

        assertThatThrownBy(() -> migrations(wrong, "annals").up())
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("belong to the role azora, and DATABASE_URL signs in as azora_app")
                .hasMessageContaining("DATABASE_APP_URL");
    }

    @Test
    void process_without_the_owners_address_starts_only_when_all_is_applied() {
        var alone = new DatabaseRoles(Optional.empty(), database.roles().application());
        assertThatThrownBy(() -> migrations(alone, "annals").atStart())
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("azora migrate up");
        migrations(database.roles(), "annals").up();

        assertThatCode(() -> migrations(alone, "annals").atStart()).doesNotThrowAnyException();
        migrations(database.roles(), "annals").down("annals", 1);
        assertThatThrownBy(() -> migrations(alone, "annals").atStart())
                .hasMessageContaining("annals/0002_rumours_last.sql is not applied");
        assertThatThrownBy(() -> migrations(alone, "annals").up()).hasMessageContaining("set DATABASE_URL");
    }

    @Test
    void role_that_is_not_there_is_named_and_nothing_is_changed() {
        var address = database.address();
        var nobody = new DatabaseAddress(address.url(), "nobody_yet", address.password());
        var roles = new DatabaseRoles(Optional.of(address), nobody);

        assertThatThrownBy(() -> migrations(roles, "annals").up())
                .isInstanceOf(MigrationFailure.class)
                .hasMessageContaining("CREATE ROLE nobody_yet LOGIN");
        assertThat(migrations(DatabaseRoles.one(address), "annals").status()).noneMatch(MigrationStatus::applied);
    }

    @Test
    void check_for_production_asks_the_database_what_the_role_may_do() {
        assertThat(checked(WRITTEN, WRITTEN.roles()).outcome()).isEqualTo(Outcome.HOLDS);
        var one = DatabaseRoles.one(WRITTEN.roles().owner().orElseThrow());
        assertThat(checked(WRITTEN, one))
                .matches(found -> found.outcome() == Outcome.WARNS)
                .matches(found -> found.remedy().contains("DATABASE_APP_URL"));

        migrations(database.roles(), "annals").up();
        execute(database.jdbc(), "GRANT CREATE ON SCHEMA annals TO azora_app");
        execute(database.jdbc(), "GRANT DELETE, TRUNCATE ON annals.year TO azora_app");

        assertThat(checked(database, database.roles()))
                .matches(found -> found.outcome() == Outcome.FAILS)
                .extracting(Finding::reason)
                .asString()
                .contains("may make tables in the schema annals", "may empty the table annals.year", "append-only");
    }

    private static Finding checked(TestDatabase database, DatabaseRoles roles) {
        var store = new ExcessStore(client(roles.application()));
        return new DatabaseRoleCheck(store, migrations(database.roles(), "annals"), roles).check();
    }

    private static List<String> writtenBy(TestDatabase database) {
        return database.jdbc().sql("""
                        SELECT relname || c.xmin
                          FROM pg_class c
                          JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE nspname IN ('annals', 'orchard', 'migration')
                         UNION ALL
                        SELECT nspname || xmin FROM pg_namespace
                         ORDER BY 1
                        """).query((row, _) -> row.getString(1)).list();
    }

    private static TestDatabase annals() {
        var database = TestDatabase.empty();
        migrations(database.roles(), "annals", "orchard").up();
        return database;
    }

    private static Migrations migrations(DatabaseRoles roles, String... modules) {
        return new Migrations(
                roles, Arrays.stream(modules).map(MigrationSource::new).toList());
    }

    private static JdbcClient application(TestDatabase database) {
        return client(database.roles().application());
    }

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(
                address.url(), address.user(), address.password().value()));
    }

    private static void execute(JdbcClient client, String statement) {
        if (statement.startsWith("SELECT")) client.sql(statement).query().listOfRows();
        else client.sql(statement).update();
    }
}
