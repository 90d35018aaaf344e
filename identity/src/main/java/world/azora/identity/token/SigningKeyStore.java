package world.azora.identity.token;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SigningKeyStore {
    private final JdbcClient database;

    SigningKeyStore(JdbcClient database) {
        this.database = database;
    }

    /** A key pair as it is stored; the private part as {@link KeySeal} writes it. */
    record Row(
            String kid,
            String publicJwk,
            String privateSealed,
            Instant createdAt,
            @Nullable Instant signsFrom,
            @Nullable Instant retiredAt) {
        KeyState state() {
            if (signsFrom == null) return KeyState.NEXT;
            return retiredAt == null ? KeyState.CURRENT : KeyState.RETIRED;
        }
    }

    private static final String NEWEST_FIRST = """
            SELECT kid, public_jwk, private_sealed, created_at, signs_from, retired_at
              FROM identity.signing_key
             ORDER BY created_at DESC, signs_from DESC NULLS FIRST, kid
            """;

    List<Row> newestFirst() {
        return database.sql(NEWEST_FIRST).query((row, _) -> row(row)).list();
    }

    // Two processes must not rotate at once, nor each make a first key: readers go on, the second writer waits.
    private static final String LOCK = """
            LOCK TABLE identity.signing_key IN SHARE ROW EXCLUSIVE MODE
            """;

    void lock() {
        database.sql(LOCK).update();
    }

    private static final String ADD = """
            INSERT INTO identity.signing_key (kid, public_jwk, private_sealed, created_at, signs_from)
            VALUES (?, ?, ?, ?, ?)
            """;

    void add(Row key) {
        database.sql(ADD)
                .param(key.kid())
                .param(key.publicJwk())
                .param(key.privateSealed())
                .param(key.createdAt().atOffset(UTC))
                .param(Optional.ofNullable(key.signsFrom())
                        .map(at -> at.atOffset(UTC))
                        .orElse(null))
                .update();
    }

    private static final String RESEAL = """
            UPDATE identity.signing_key
               SET private_sealed = ?
             WHERE kid = ?
            """;

    void reseal(String kid, String privateSealed) {
        database.sql(RESEAL).params(privateSealed, kid).update();
    }

    private static final String RETIRE_CURRENT = """
            UPDATE identity.signing_key
               SET retired_at = ?
             WHERE signs_from IS NOT NULL
               AND retired_at IS NULL
            """;

    void retireCurrent(Instant at) {
        database.sql(RETIRE_CURRENT).param(at.atOffset(UTC)).update();
    }

    private static final String PROMOTE_NEXT = """
            UPDATE identity.signing_key
               SET signs_from = ?
             WHERE signs_from IS NULL
            """;

    void promoteNext(Instant at) {
        database.sql(PROMOTE_NEXT).param(at.atOffset(UTC)).update();
    }

    private static final String REMOVE_NEXT = """
            DELETE FROM identity.signing_key
             WHERE signs_from IS NULL
            """;

    void removeNext() {
        database.sql(REMOVE_NEXT).update();
    }

    private static final String FORGET_RETIRED = """
            DELETE FROM identity.signing_key
             WHERE retired_at < ?
            """;

    int forgetRetiredBefore(Instant time) {
        return database.sql(FORGET_RETIRED).param(time.atOffset(UTC)).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("kid"),
                row.getString("public_jwk"),
                row.getString("private_sealed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "signs_from"),
                instant(row, "retired_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
