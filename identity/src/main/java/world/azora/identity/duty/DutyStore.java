package world.azora.identity.duty;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.Person;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

final class DutyStore {
    private final JdbcClient database;

    DutyStore(JdbcClient database) {
        this.database = database;
    }

    private static final String LIST_STAFF = """
            SELECT id, display_name, roles
              FROM identity.person
             WHERE id > ?
               AND NOT disabled
               AND roles <> ARRAY['LEARNER']::text[]
             ORDER BY id
             LIMIT ?
            """;

    /** People who are more than learners, in order of id. */
    List<Person> staff(UUID after, int rows) {
        return database.sql(LIST_STAFF)
                .param(after)
                .param(rows)
                .query((row, _) -> new Person(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("display_name"),
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(PersonRole::valueOf)
                                .collect(Collectors.toUnmodifiableSet())))
                .list();
    }
}
