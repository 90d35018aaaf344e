package world.azora.ledger.head;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;
import world.azora.ledger.LedgerId;
import world.azora.ledger.SignedHead;
import world.azora.ledger.row.LedgerRow;

final class HeadStore {
    private final JdbcClient database;

    HeadStore(JdbcClient database) {
        this.database = database;
    }

    /** A key pair as it is stored; the private part sealed, as base64. */
    record SealedKey(String kid, String publicJwk, String privateSealed, Instant createdAt) {}

    private static final String KEYS = """
            SELECT kid, public_jwk, private_sealed, created_at
              FROM ledger.head_key
             ORDER BY created_at DESC, kid
            """;

    /** The newest first, which is the one that signs. */
    List<SealedKey> keys() {
        return database.sql(KEYS)
                .query((row, _) -> new SealedKey(
                        row.getString("kid"),
                        row.getString("public_jwk"),
                        row.getString("private_sealed"),
                        LedgerRow.instant(row, "created_at")))
                .list();
    }

    // Two processes must not both make a first key: readers go on, the second writer waits.
    private static final String LOCK_KEYS = """
            LOCK TABLE ledger.head_key IN SHARE ROW EXCLUSIVE MODE
            """;

    void lockKeys() {
        database.sql(LOCK_KEYS).update();
    }

    private static final String ADD_KEY = """
            INSERT INTO ledger.head_key (kid, public_jwk, private_sealed, created_at)
            VALUES (?, ?, ?, ?)
            """;

    void add(SealedKey key) {
        database.sql(ADD_KEY)
                .params(List.of(
                        key.kid(),
                        key.publicJwk(),
                        key.privateSealed(),
                        key.createdAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    private static final String RESEAL_KEY = """
            UPDATE ledger.head_key
               SET private_sealed = ?
             WHERE kid = ?
            """;

    void reseal(String kid, String privateSealed) {
        database.sql(RESEAL_KEY).params(List.of(privateSealed, kid)).update();
    }

    /** Where a chain stands. */
    record Standing(LedgerId ledger, long seq, Sha256 hash) {}

    private static final String UNSIGNED = """
            SELECT h.ledger, h.seq, h.hash
              FROM ledger.head h
             WHERE h.seq > 0
               AND NOT EXISTS (
                   SELECT
                     FROM ledger.signed_head s
                    WHERE s.ledger = h.ledger
                      AND s.day = ?)
             ORDER BY h.ledger
            """;

    /** The chains that have no signed head of a day yet. */
    List<Standing> unsigned(LocalDate day) {
        return database.sql(UNSIGNED)
                .param(day)
                .query((row, _) -> new Standing(
                        new LedgerId(row.getString("ledger")), row.getLong("seq"), LedgerRow.hash(row, "hash")))
                .list();
    }

    private static final String ADD = """
            INSERT INTO ledger.signed_head (ledger, day, seq, hash, signed_at, kid, jws)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (ledger, day) DO NOTHING
            """;

    /** Keeps a head, unless the day has one. */
    void add(SignedHead head) {
        var claim = head.claim();
        database.sql(ADD)
                .params(List.of(
                        claim.ledger().name(),
                        claim.day(),
                        claim.seq(),
                        claim.hash().bytes(),
                        claim.signedAt().atOffset(ZoneOffset.UTC),
                        head.kid(),
                        head.jws()))
                .update();
    }

    private static final String LIST = """
            SELECT ledger, day, seq, hash, signed_at, kid, jws
              FROM ledger.signed_head
             WHERE ledger = ?
               AND day < ?
             ORDER BY day DESC
             LIMIT ?
            """;

    /** Newest first, from the one before a day. */
    List<SignedHead> list(LedgerId ledger, LocalDate before, int limit) {
        return database.sql(LIST)
                .params(List.of(ledger.name(), before, limit))
                .query(HeadStore::head)
                .list();
    }

    private static final String OF_DAY = """
            SELECT ledger, day, seq, hash, signed_at, kid, jws
              FROM ledger.signed_head
             WHERE day = ?
             ORDER BY ledger
            """;

    List<SignedHead> ofDay(LocalDate day) {
        return database.sql(OF_DAY).param(day).query(HeadStore::head).list();
    }

    private static SignedHead head(ResultSet row, int number) throws SQLException {
        var claim = new SignedHead.Claim(
                new LedgerId(row.getString("ledger")),
                row.getObject("day", LocalDate.class),
                row.getLong("seq"),
                LedgerRow.hash(row, "hash"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
        return new SignedHead(claim, row.getString("kid"), row.getString("jws"));
    }

    /** The public key of the newest pair. */
    Optional<String> publicJwk() {
        return keys().stream().findFirst().map(SealedKey::publicJwk);
    }
}
