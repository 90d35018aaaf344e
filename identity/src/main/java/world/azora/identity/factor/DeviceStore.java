package world.azora.identity.factor;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.DeviceId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class DeviceStore {
    private final JdbcClient database;

    DeviceStore(JdbcClient database) {
        this.database = database;
    }

    /** A device as its owner sees it. */
    record Device(DeviceId id, String name, Instant rememberedAt, Instant lastSeenAt, Instant expiresAt) {}

    private static final String ADD = """
            INSERT INTO identity.remembered_device
                   (id, token_hash, person_id, password_mark, name, remembered_at, last_seen_at, expires_at)
            SELECT ?, ?, id, encode(sha256(convert_to(password_hash, 'UTF8')), 'hex'), ?, ?, ?, ?
              FROM identity.person
             WHERE id = ?
            """;

    void add(UserId person, Sha256 token, Device device) {
        database.sql(ADD)
                .param(device.id().uuid())
                .param(token.hex())
                .param(device.name())
                .param(device.rememberedAt().atOffset(UTC))
                .param(device.lastSeenAt().atOffset(UTC))
                .param(device.expiresAt().atOffset(UTC))
                .param(person.uuid())
                .update();
    }

    private static final String SEE = """
            UPDATE identity.remembered_device AS device
               SET last_seen_at = ?
              FROM identity.person
             WHERE device.token_hash = ?
               AND device.person_id = ?
               AND device.expires_at > ?
               AND person.id = device.person_id
               AND device.password_mark = encode(sha256(convert_to(person.password_hash, 'UTF8')), 'hex')
            """;

    /** Whether this is a device of the person, remembered with the password of today. */
    boolean see(UserId person, Sha256 token, Instant now) {
        return database.sql(SEE)
                        .param(now.atOffset(UTC))
                        .param(token.hex())
                        .param(person.uuid())
                        .param(now.atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String LIST = """
            SELECT device.id, device.name, device.remembered_at, device.last_seen_at, device.expires_at
              FROM identity.remembered_device AS device
              JOIN identity.person ON person.id = device.person_id
             WHERE device.person_id = ?
               AND device.expires_at > ?
               AND device.password_mark = encode(sha256(convert_to(person.password_hash, 'UTF8')), 'hex')
             ORDER BY device.last_seen_at DESC, device.id
             LIMIT 100
            """;

    List<Device> list(UserId person, Instant now) {
        return database.sql(LIST)
                .param(person.uuid())
                .param(now.atOffset(UTC))
                .query((row, _) -> device(row))
                .list();
    }

    private static final String FORGET = """
            DELETE FROM identity.remembered_device
             WHERE id = ?
               AND person_id = ?
            """;

    boolean forget(UserId person, DeviceId device) {
        return database.sql(FORGET).param(device.uuid()).param(person.uuid()).update() == 1;
    }

    private static final String FORGET_ALL = """
            DELETE FROM identity.remembered_device
             WHERE person_id = ?
            """;

    int forgetAll(UserId person) {
        return database.sql(FORGET_ALL).param(person.uuid()).update();
    }

    private static final String FORGET_EXPIRED = """
            DELETE FROM identity.remembered_device
             WHERE expires_at < ?
            """;

    void forgetExpiredBefore(Instant time) {
        database.sql(FORGET_EXPIRED).param(time.atOffset(UTC)).update();
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                new DeviceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("remembered_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
