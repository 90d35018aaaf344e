package world.azora.identity.passkey;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.Bytes;
import world.azora.identity.PasskeyId;
import world.azora.identity.passkey.Credential.Counted;
import world.azora.identity.passkey.WebAuthn.NewCredential;
import world.azora.kernel.UserId;

final class PasskeyStore {
    private final JdbcClient database;

    PasskeyStore(JdbcClient database) {
        this.database = database;
    }

    // Whoever comes second takes the handle that the first one put.
    private static final String PUT_HANDLE = """
            INSERT INTO identity.passkey_handle AS known (person_id, handle)
            VALUES (?, ?)
            ON CONFLICT (person_id) DO UPDATE
               SET handle = known.handle
            RETURNING handle
            """;

    /** The person's handle: this one, if there was none. */
    Bytes handle(UserId person, Bytes fresh) {
        return database.sql(PUT_HANDLE)
                .param(person.uuid())
                .param(fresh.array())
                .query((row, _) -> Bytes.of(row.getBytes("handle")))
                .single();
    }

    private static final String ADD = """
            INSERT INTO identity.passkey
                   (id, person_id, credential_id, attested, sign_count, backup_capable, backed_up, name, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (credential_id) DO NOTHING
            """;

    /** Whether it was added; not if the authenticator's credential is known already, whosever it is. */
    boolean add(UserId person, Passkey passkey, NewCredential credential) {
        return database.sql(ADD)
                        .param(passkey.id().uuid())
                        .param(person.uuid())
                        .param(credential.id().array())
                        .param(credential.attested().array())
                        .param(credential.counted().signCount())
                        .param(credential.counted().backupCapable())
                        .param(credential.counted().backedUp())
                        .param(passkey.name().text())
                        .param(passkey.createdAt().atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String FIND_CREDENTIAL = """
            SELECT passkey.id, passkey.person_id, passkey.attested, passkey.sign_count, passkey.backup_capable,
                   passkey.backed_up, passkey_handle.handle
              FROM identity.passkey
              JOIN identity.passkey_handle ON passkey_handle.person_id = passkey.person_id
             WHERE passkey.credential_id = ?
            """;

    Optional<Credential> findCredential(Bytes credentialId) {
        return database.sql(FIND_CREDENTIAL)
                .param(credentialId.array())
                .query((row, _) -> new Credential(
                        new PasskeyId(row.getObject("id", UUID.class)),
                        new UserId(row.getObject("person_id", UUID.class)),
                        Bytes.of(row.getBytes("attested")),
                        new Counted(
                                row.getLong("sign_count"),
                                row.getBoolean("backup_capable"),
                                row.getBoolean("backed_up")),
                        Bytes.of(row.getBytes("handle"))))
                .optional();
    }

    // Many passkeys do not count at all and say 0 for ever (WebAuthn, section 6.1.1).
    private static final String USE = """
            UPDATE identity.passkey
               SET sign_count = ?,
                   backed_up = ?,
                   last_used_at = ?
             WHERE id = ?
               AND (sign_count < ? OR (sign_count = 0 AND ? = 0))
            """;

    /** Whether the count went up; of two uses with the same count, only one is of the true authenticator. */
    boolean use(PasskeyId passkey, Counted counted, Instant at) {
        return database.sql(USE)
                        .param(counted.signCount())
                        .param(counted.backedUp())
                        .param(at.atOffset(UTC))
                        .param(passkey.uuid())
                        .param(counted.signCount())
                        .param(counted.signCount())
                        .update()
                == 1;
    }

    private static final String CREDENTIAL_IDS = """
            SELECT credential_id
              FROM identity.passkey
             WHERE person_id = ?
             ORDER BY id
            """;

    List<Bytes> credentialIds(UserId person) {
        return database.sql(CREDENTIAL_IDS)
                .param(person.uuid())
                .query((row, _) -> Bytes.of(row.getBytes("credential_id")))
                .list();
    }

    private static final String LIST = """
            SELECT id, name, created_at, last_used_at, backed_up
              FROM identity.passkey
             WHERE person_id = ?
             ORDER BY id
            """;

    List<Passkey> list(UserId person) {
        return database.sql(LIST)
                .param(person.uuid())
                .query((row, _) -> passkey(row))
                .list();
    }

    private static final String RENAME = """
            UPDATE identity.passkey
               SET name = ?
             WHERE id = ?
               AND person_id = ?
            RETURNING id, name, created_at, last_used_at, backed_up
            """;

    Optional<Passkey> rename(UserId person, PasskeyId passkey, PasskeyName name) {
        return database.sql(RENAME)
                .param(name.text())
                .param(passkey.uuid())
                .param(person.uuid())
                .query((row, _) -> passkey(row))
                .optional();
    }

    private static final String DELETE = """
            DELETE FROM identity.passkey
             WHERE id = ?
               AND person_id = ?
            """;

    boolean delete(UserId person, PasskeyId passkey) {
        return database.sql(DELETE).param(passkey.uuid()).param(person.uuid()).update() == 1;
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        var lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                new PasskeyId(row.getObject("id", UUID.class)),
                new PasskeyName(row.getString("name")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lastUsedAt == null ? null : lastUsedAt.toInstant(),
                row.getBoolean("backed_up"));
    }
}
