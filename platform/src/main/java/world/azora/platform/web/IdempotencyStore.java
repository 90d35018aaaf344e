package world.azora.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class IdempotencyStore {
    /** Who sent which key, and the hash of method, path and body. */
    record Request(UserId person, RequestId key, Sha256 fingerprint) {}

    /** A claim, or, once it has a status, an answer. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes go straight to the wire.
    record Kept(
            Sha256 fingerprint,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    // A lapsed claim is taken over; a finished one (with a status) never is.
    private static final String CLAIM = """
            INSERT INTO platform.idempotency AS kept (person_id, key, fingerprint, claimed_at)
            VALUES (?, ?, ?, ?)
                ON CONFLICT (person_id, key) DO UPDATE
               SET claimed_at = excluded.claimed_at
             WHERE kept.status IS NULL
               AND kept.fingerprint = excluded.fingerprint
               AND kept.claimed_at < ?
            """;

    private static final String FIND = """
            SELECT fingerprint, status, content_type, location, body
              FROM platform.idempotency
             WHERE person_id = ?
               AND key = ?
            """;

    private static final String KEEP = """
            UPDATE platform.idempotency
               SET status = ?, content_type = ?, location = ?, body = ?
             WHERE person_id = ?
               AND key = ?
            """;

    private static final String RELEASE = """
            DELETE FROM platform.idempotency
             WHERE person_id = ?
               AND key = ?
               AND status IS NULL
            """;

    private static final String FORGET = """
            DELETE FROM platform.idempotency
             WHERE claimed_at < ?
            """;

    private final JdbcClient database;

    IdempotencyStore(JdbcClient database) {
        this.database = database;
    }

    boolean claim(Request request, Instant now, Instant lapsedBefore) {
        return database.sql(CLAIM)
                        .param(request.person().uuid())
                        .param(request.key().text())
                        .param(request.fingerprint().bytes())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(lapsedBefore.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Kept> find(Request request) {
        return database.sql(FIND)
                .param(request.person().uuid())
                .param(request.key().text())
                .query((row, _) -> kept(row))
                .optional();
    }

    void keep(Request request, Kept answer) {
        database.sql(KEEP)
                .param(answer.status())
                .param(answer.contentType())
                .param(answer.location())
                .param(answer.body())
                .param(request.person().uuid())
                .param(request.key().text())
                .update();
    }

    void release(Request request) {
        database.sql(RELEASE)
                .param(request.person().uuid())
                .param(request.key().text())
                .update();
    }

    void forgetBefore(Instant time) {
        database.sql(FORGET).param(time.atOffset(ZoneOffset.UTC)).update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var body = row.getBytes("body");
        return new Kept(
                Sha256.ofDigest(row.getBytes("fingerprint")),
                row.getObject("status", Integer.class),
                row.getString("content_type"),
                row.getString("location"),
                body == null ? new byte[0] : body);
    }
}
