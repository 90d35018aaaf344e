package world.azora.identity.account;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.PasswordHash;
import world.azora.identity.PersonLocale;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

final class AccountStore {
    private final JdbcClient database;

    AccountStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO identity.person (id, email, display_name, locale, password_hash, roles, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (email) DO NOTHING
            """;

    /** Whether it was added; not if the address is taken. */
    boolean add(User user, PasswordHash hash) {
        return database.sql(ADD)
                        .param(user.id().uuid())
                        .param(user.email().text())
                        .param(user.displayName().text())
                        .param(user.locale().code())
                        .param(hash.text())
                        .param(names(user.roles()))
                        .param(user.createdAt().atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String IS_TAKEN = """
            SELECT EXISTS (SELECT 1 FROM identity.person WHERE email = ?)
            """;

    boolean isTaken(EmailAddress email) {
        return database.sql(IS_TAKEN).param(email.text()).query(Boolean.class).single();
    }

    private static final String FIND = """
            SELECT id, email, display_name, locale, roles, disabled, created_at
              FROM identity.person
             WHERE id = ?
            """;

    Optional<ListedUser> find(UserId id) {
        return database.sql(FIND).param(id.uuid()).query((row, _) -> user(row)).optional();
    }

    private static final String LOCK = """
            SELECT id, email, display_name, locale, roles, disabled, created_at
              FROM identity.person
             WHERE id = ?
               AND erased_at IS NULL
               FOR NO KEY UPDATE
            """;

    /** Nobody who was erased: there is nothing left to change. */
    Optional<ListedUser> lock(UserId id) {
        return database.sql(LOCK).param(id.uuid()).query((row, _) -> user(row)).optional();
    }

    // In order of id: two administrators who demote each other must not wait for each other.
    private static final String LOCK_ADMINS = """
            SELECT id
              FROM identity.person
             WHERE 'ADMIN' = ANY (roles)
               AND NOT disabled
             ORDER BY id
               FOR NO KEY UPDATE
            """;

    List<UserId> lockAdmins() {
        return database.sql(LOCK_ADMINS)
                .query((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .list();
    }

    private static final String CHANGE = """
            UPDATE identity.person
               SET display_name = ?,
                   locale = ?,
                   roles = ?,
                   disabled = ?
             WHERE id = ?
            """;

    void change(ListedUser changed) {
        database.sql(CHANGE)
                .param(changed.user().displayName().text())
                .param(changed.user().locale().code())
                .param(names(changed.user().roles()))
                .param(changed.disabled())
                .param(changed.user().id().uuid())
                .update();
    }

    private static final String LIST = """
            SELECT id, email, display_name, locale, roles, disabled, created_at
              FROM identity.person
             WHERE id > ?
               AND erased_at IS NULL
               AND (position(lower(?) IN email) > 0 OR position(lower(?) IN lower(display_name)) > 0)
             ORDER BY id
             LIMIT ?
            """;

    /** Those whose address or name holds the text, oldest first. Every text holds the empty one. */
    List<ListedUser> list(UUID after, String text, int rows) {
        return database.sql(LIST)
                .param(after)
                .param(text)
                .param(text)
                .param(rows)
                .query((row, _) -> user(row))
                .list();
    }

    private static ListedUser user(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        var user = new User(
                new UserId(row.getObject("id", UUID.class)),
                new EmailAddress(row.getString("email")),
                new DisplayName(row.getString("display_name")),
                PersonLocale.of(row.getString("locale")),
                Arrays.stream(roles).map(PersonRole::valueOf).collect(Collectors.toUnmodifiableSet()),
                true,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new ListedUser(user, row.getBoolean("disabled"));
    }

    private static String[] names(Set<PersonRole> roles) {
        return roles.stream().sorted().map(PersonRole::name).toArray(String[]::new);
    }
}
