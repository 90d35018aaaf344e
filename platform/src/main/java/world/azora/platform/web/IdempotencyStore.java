package world.azora.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

/** Keys and the first answers to them, many at a time. */
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

    /** The answer to a request. */
    record Answered(Request request, Kept answer) {}

    // A lapsed claim is taken over; a finished one (with a status) never is.
    // All go in the order of the key: two processes that want the same ones must not wait for each other.
    private static final String CLAIM = """
            INSERT INTO platform.idempotency AS kept (person_id, key, fingerprint, claimed_at)
            SELECT r.person_id, r.key, r.fingerprint, ?::timestamptz
              FROM unnest(?::uuid[], ?::text[], ?::bytea[]) AS r (person_id, key, fingerprint)
             ORDER BY r.person_id, r.key
                ON CONFLICT (person_id, key) DO UPDATE
               SET claimed_at = excluded.claimed_at
             WHERE kept.status IS NULL
               AND kept.fingerprint = excluded.fingerprint
               AND kept.claimed_at < ?
            RETURNING person_id, key
            """;

    private static final String FIND = """
            SELECT fingerprint, status, content_type, location, body
              FROM platform.idempotency
             WHERE person_id = ?
               AND key = ?
            """;

    // Each row was claimed and is there, so this changes it. An UPDATE joined with the list would read the whole
    // table as long as PostgreSQL has not yet counted it; a conflict is found by the key.
    private static final String KEEP = """
            INSERT INTO platform.idempotency AS kept
                   (person_id, key, fingerprint, claimed_at, status, content_type, location, body)
            SELECT r.person_id, r.key, r.fingerprint, ?::timestamptz, r.status, r.content_type, r.location, r.body
              FROM unnest(?::uuid[], ?::text[], ?::bytea[], ?::integer[], ?::text[], ?::text[], ?::bytea[])
                AS r (person_id, key, fingerprint, status, content_type, location, body)
             ORDER BY r.person_id, r.key
                ON CONFLICT (person_id, key) DO UPDATE
               SET status = excluded.status,
                   content_type = excluded.content_type,
                   location = excluded.location,
                   body = excluded.body
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

    /** Whose of these the key is now, in their order. Of two that send the same key at once, one is first. */
    List<Boolean> claim(List<Request> requests, Instant now, Instant lapsedBefore) {
        var first = new LinkedHashMap<Name, Request>();
        requests.forEach(request -> first.putIfAbsent(Name.of(request), request));
        var rows = List.copyOf(first.values());
        var claimed = new HashSet<>(database.sql(CLAIM)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(array("uuid", rows, request -> request.person().uuid()))
                .param(array("text", rows, request -> request.key().text()))
                .param(blobs(rows, request -> request.fingerprint().bytes()))
                .param(lapsedBefore.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Name(row.getObject("person_id", UUID.class), row.getString("key")))
                .list());
        return requests.stream()
                .map(request -> claimed.remove(Name.of(request)))
                .toList();
    }

    /** What makes two requests the same one. */
    private record Name(UUID person, String key) {
        static Name of(Request request) {
            return new Name(request.person().uuid(), request.key().text());
        }
    }

    private static <R> SqlArrayValue array(String type, List<R> rows, Function<R, @Nullable Object> column) {
        return new SqlArrayValue(type, rows.stream().map(column).toArray());
    }

    Optional<Kept> find(Request request) {
        return database.sql(FIND)
                .param(request.person().uuid())
                .param(request.key().text())
                .query((row, _) -> kept(row))
                .optional();
    }

    private static <R> SqlArrayValue blobs(List<R> rows, Function<R, byte[]> column) {
        // The driver knows them by the type of the array.
        return new SqlArrayValue("bytea", (Object[]) rows.stream().map(column).toArray(byte[][]::new));
    }

    void keep(List<Answered> answered, Instant now) {
        var latest = new LinkedHashMap<Name, Answered>();
        answered.forEach(one -> latest.put(Name.of(one.request), one));
        var rows = List.copyOf(latest.values());
        database.sql(KEEP)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(array("uuid", rows, row -> row.request.person().uuid()))
                .param(array("text", rows, row -> row.request.key().text()))
                .param(blobs(rows, row -> row.request.fingerprint().bytes()))
                .param(array("integer", rows, row -> row.answer.status()))
                .param(array("text", rows, row -> row.answer.contentType()))
                .param(array("text", rows, row -> row.answer.location()))
                .param(blobs(rows, row -> row.answer.body()))
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
