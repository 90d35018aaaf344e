package world.azora.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.PersonLocale;
import world.azora.identity.SessionId;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

/** Rows of sessions with their people, as several statements return them. */
final class SessionRows {
    private SessionRows() {}

    static Live live(ResultSet row) throws SQLException {
        return new Live(
                new SessionId(row.getObject("session_id", UUID.class)),
                user(row),
                instant(row, "started_at"),
                instant(row, "seen_at"),
                instant(row, "expires_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static User user(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new User(
                new UserId(row.getObject("id", UUID.class)),
                new EmailAddress(row.getString("email")),
                new DisplayName(row.getString("display_name")),
                PersonLocale.of(row.getString("locale")),
                Arrays.stream(roles).map(PersonRole::valueOf).collect(Collectors.toUnmodifiableSet()),
                true,
                instant(row, "created_at"));
    }
}
