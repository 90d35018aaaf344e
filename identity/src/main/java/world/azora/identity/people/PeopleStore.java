package world.azora.identity.people;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.Person;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

final class PeopleStore {
    private final JdbcClient database;

    PeopleStore(JdbcClient database) {
        this.database = database;
    }

    private static final String FIND_ALL = """
            SELECT id, display_name, roles
              FROM identity.person
             WHERE id = ANY (?::uuid[])
            """;

    List<Person> findAll(List<UserId> ids) {
        var uuids = ids.stream().map(id -> id.uuid().toString()).toArray(String[]::new);
        return database.sql(FIND_ALL)
                .param(uuids)
                .query((row, _) -> new Person(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("display_name"),
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(PersonRole::valueOf)
                                .collect(Collectors.toUnmodifiableSet())))
                .list();
    }
}
