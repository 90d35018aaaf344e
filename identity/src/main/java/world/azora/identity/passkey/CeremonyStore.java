package world.azora.identity.passkey;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.Bytes;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class CeremonyStore {
    private final JdbcClient database;

    CeremonyStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO identity.passkey_ceremony (id_hash, registers, question, person_id, challenge_hash, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    void add(Sha256 id, Ceremony ceremony, Instant expiresAt) {
        database.sql(ADD)
                .param(id.hex())
                .param(ceremony.registers())
                .param(ceremony.question().array())
                .param(ceremony.person().map(UserId::uuid).orElse(null))
                .param(ceremony.challenge().map(Sha256::hex).orElse(null))
                .param(expiresAt.atOffset(UTC))
                .update();
    }

    // The row is gone once the first of two requests commits, so the second one finds no question.
    private static final String TAKE = """
            DELETE FROM identity.passkey_ceremony
             WHERE id_hash = ?
               AND registers = ?
               AND expires_at > ?
            RETURNING question, person_id, challenge_hash
            """;

    /** The question, which nobody can answer any more. */
    Optional<Ceremony> take(Sha256 id, boolean registers, Instant now) {
        return database.sql(TAKE)
                .param(id.hex())
                .param(registers)
                .param(now.atOffset(UTC))
                .query((row, _) -> new Ceremony(
                        registers,
                        Bytes.of(row.getBytes("question")),
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(UserId::new),
                        Optional.ofNullable(row.getString("challenge_hash")).map(Sha256::new)))
                .optional();
    }

    private static final String FORGET_EXPIRED = """
            DELETE FROM identity.passkey_ceremony
             WHERE expires_at < ?
            """;

    void forgetExpiredBefore(Instant time) {
        database.sql(FORGET_EXPIRED).param(time.atOffset(UTC)).update();
    }
}
