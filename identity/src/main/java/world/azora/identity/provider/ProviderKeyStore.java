package world.azora.identity.provider;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

final class ProviderKeyStore {
    private final JdbcClient database;

    ProviderKeyStore(JdbcClient database) {
        this.database = database;
    }

    /** A key pair as it is stored; the private part is sealed. */
    record Row(String kid, String algorithm, String publicJwk, String privateSealed) {}

    private static final String NEWEST_FIRST = """
            SELECT kid, algorithm, public_jwk, private_sealed
              FROM identity.oauth_key
             ORDER BY created_at DESC, kid
            """;

    List<Row> newestFirst() {
        return database.sql(NEWEST_FIRST)
                .query((row, _) -> new Row(
                        row.getString("kid"),
                        row.getString("algorithm"),
                        row.getString("public_jwk"),
                        row.getString("private_sealed")))
                .list();
    }

    // Two processes that are asked first at once must not each make a first pair: the second maker waits and finds it.
    private static final String LOCK = """
            LOCK TABLE identity.oauth_key IN SHARE ROW EXCLUSIVE MODE
            """;

    void lock() {
        database.sql(LOCK).update();
    }

    private static final String ADD = """
            INSERT INTO identity.oauth_key (kid, algorithm, public_jwk, private_sealed, created_at)
            VALUES (?, ?, ?, ?, ?)
            """;

    void add(Row key, Instant at) {
        database.sql(ADD)
                .param(key.kid())
                .param(key.algorithm())
                .param(key.publicJwk())
                .param(key.privateSealed())
                .param(at.atOffset(UTC))
                .update();
    }
}
