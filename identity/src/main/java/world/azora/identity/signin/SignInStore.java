package world.azora.identity.signin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.EmailAddress;
import world.azora.identity.PasswordHash;
import world.azora.kernel.UserId;

final class SignInStore {
    private final JdbcClient database;

    SignInStore(JdbcClient database) {
        this.database = database;
    }

    /** Whom an address belongs to, and what proves it. */
    record Candidate(UserId person, PasswordHash hash, boolean disabled) {}

    private static final String FIND = """
            SELECT id, password_hash, disabled
              FROM identity.person
             WHERE email = ?
            """;

    Optional<Candidate> find(EmailAddress email) {
        return database.sql(FIND)
                .param(email.text())
                .query((row, _) -> new Candidate(
                        new UserId(row.getObject("id", UUID.class)),
                        new PasswordHash(row.getString("password_hash")),
                        row.getBoolean("disabled")))
                .optional();
    }

    private static final String IS_OPEN = """
            SELECT EXISTS (SELECT 1 FROM identity.person WHERE id = ? AND NOT disabled)
            """;

    boolean isOpen(UserId person) {
        return database.sql(IS_OPEN).param(person.uuid()).query(Boolean.class).single();
    }

    private static final String FIND_UNVERIFIED = """
            SELECT password_hash
              FROM identity.registration
             WHERE email = ?
               AND expires_at > ?
             ORDER BY asked_at DESC
             LIMIT 1
            """;

    /** The password of the latest registration whose link has not been followed. */
    Optional<PasswordHash> findUnverified(EmailAddress email, Instant now) {
        return database.sql(FIND_UNVERIFIED)
                .param(email.text())
                .param(now.atOffset(UTC))
                .query((row, _) -> new PasswordHash(row.getString("password_hash")))
                .optional();
    }
}
