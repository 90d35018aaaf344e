package world.azora.payments.provider;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;

final class ProviderEventStore {
    private final JdbcClient database;

    ProviderEventStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO payments.provider_event
                   (id, hash, received_at)
            VALUES (?, ?, ?)
                ON CONFLICT (id) DO NOTHING
            """;

    /** False if one of this id came before. */
    boolean add(String id, Sha256 hash, Instant at) {
        return database.sql(ADD)
                        .param(id)
                        .param(hash.bytes())
                        .param(at.atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String HASH = """
            SELECT hash
              FROM payments.provider_event
             WHERE id = ?
            """;

    Optional<Sha256> hash(String id) {
        return database.sql(HASH)
                .param(id)
                .query((row, _) -> Sha256.ofDigest(row.getBytes("hash")))
                .optional();
    }

    private static final String FORGET = """
            DELETE FROM payments.provider_event
             WHERE received_at < ?
            """;

    int forget(Instant before) {
        return database.sql(FORGET).param(before.atOffset(UTC)).update();
    }
}
