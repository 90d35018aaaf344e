package world.azora.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox of letters. */
final class MailStore {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String ADD = """
            INSERT INTO platform.mail (id, recipient, subject, content, at, status)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String FIND = """
            SELECT id, recipient, subject, content, at, status
              FROM platform.mail
             WHERE id = ?
            """;

    private static final String SET_STATUS = """
            UPDATE platform.mail
               SET status = ?
             WHERE id = ?
            """;

    private static final String LIST = """
            SELECT id, recipient, subject, content, at, status
              FROM platform.mail
             WHERE id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    private static final String LIST_TO = """
            SELECT id, recipient, subject, content, at, status
              FROM platform.mail
             WHERE lower(recipient) = lower(?)
               AND id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    private static final String FORGET_TO = """
            DELETE FROM platform.mail
             WHERE lower(recipient) = lower(?)
            """;

    private static final String FORGET_BEFORE = """
            DELETE FROM platform.mail
             WHERE at < ?
            """;

    private final JdbcClient database;

    MailStore(JdbcClient database) {
        this.database = database;
    }

    void add(StoredMail stored) {
        var mail = stored.mail();
        database.sql(ADD)
                .params(stored.id().uuid(), mail.to(), mail.subject(), mail.text())
                .params(stored.at().atOffset(ZoneOffset.UTC), stored.status().name())
                .update();
    }

    Optional<StoredMail> find(MailId id) {
        return database.sql(FIND).param(id.uuid()).query(MailStore::mail).optional();
    }

    void setStatus(MailId id, MailStatus status) {
        database.sql(SET_STATUS).params(status.name(), id.uuid()).update();
    }

    List<StoredMail> list(Optional<MailId> before, int rows) {
        return database.sql(LIST)
                .params(before.map(MailId::uuid).orElse(AFTER_ALL), rows)
                .query(MailStore::mail)
                .list();
    }

    List<StoredMail> listTo(String address, Optional<MailId> before, int rows) {
        return database.sql(LIST_TO)
                .params(address, before.map(MailId::uuid).orElse(AFTER_ALL), rows)
                .query(MailStore::mail)
                .list();
    }

    void forgetTo(String address) {
        database.sql(FORGET_TO).param(address).update();
    }

    void forgetBefore(Instant time) {
        database.sql(FORGET_BEFORE).param(time.atOffset(ZoneOffset.UTC)).update();
    }

    private static StoredMail mail(ResultSet row, int number) throws SQLException {
        return new StoredMail(
                new MailId(row.getObject("id", UUID.class)),
                new Mail(row.getString("recipient"), row.getString("subject"), row.getString("content")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                MailStatus.valueOf(row.getString("status")));
    }
}
