package world.azora.identity.token;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;

final class RevokedTokenStore {
    private final JdbcClient database;

    RevokedTokenStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO identity.revoked_token (id, revoked_by, expires_at)
            VALUES (?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    /** Whether it was not revoked before. */
    boolean add(String tokenId, UserId by, Instant expiresAt) {
        return database.sql(ADD)
                        .param(tokenId)
                        .param(by.uuid())
                        .param(expiresAt.atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String ALL = """
            SELECT id
              FROM identity.revoked_token
            """;

    Set<String> all() {
        return Set.copyOf(database.sql(ALL).query(String.class).list());
    }

    private static final String FORGET_EXPIRED = """
            DELETE FROM identity.revoked_token
             WHERE expires_at < ?
            """;

    void forgetExpiredBefore(Instant time) {
        database.sql(FORGET_EXPIRED).param(time.atOffset(UTC)).update();
    }
}
