package world.azora.identity.token;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SigningKeyStore {
    private final JdbcClient database;

    SigningKeyStore(JdbcClient database) {
        this.database = database;
    }

    /** A key pair as it is stored; the private part as {@link KeySeal} writes it. */
    record Row(String kid, String publicJwk, String privateSealed) {}

    private static final String NEWEST_FIRST = """
            SELECT kid, public_jwk, private_sealed
              FROM identity.signing_key
             ORDER BY created_at DESC, kid
            """;

    List<Row> newestFirst() {
        return database.sql(NEWEST_FIRST)
                .query((row, _) ->
                        new Row(row.getString("kid"), row.getString("public_jwk"), row.getString("private_sealed")))
                .list();
    }

    // Two processes that start at once must not each make a first key: readers go on, the second maker waits.
    private static final String LOCK = """
            LOCK TABLE identity.signing_key IN SHARE ROW EXCLUSIVE MODE
            """;

    void lock() {
        database.sql(LOCK).update();
    }

    private static final String ADD = """
            INSERT INTO identity.signing_key (kid, public_jwk, private_sealed, created_at)
            VALUES (?, ?, ?, ?)
            """;

    void add(Row key, Instant at) {
        database.sql(ADD)
                .param(key.kid())
                .param(key.publicJwk())
                .param(key.privateSealed())
                .param(at.atOffset(UTC))
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
}
