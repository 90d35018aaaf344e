package world.azora.identity.registration;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.NewUser;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PasswordHash;
import world.azora.identity.PersonLocale;
import world.azora.kernel.PersonRole;

final class RegistrationStore {
    private final JdbcClient database;

    RegistrationStore(JdbcClient database) {
        this.database = database;
    }

    private static final String COUNT_SINCE = """
            SELECT count(*)
              FROM identity.registration
             WHERE email = ?
               AND asked_at > ?
            """;

    int countSince(EmailAddress email, Instant time) {
        return database.sql(COUNT_SINCE)
                .param(email.text())
                .param(time.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    private static final String IS_KNOWN = """
            SELECT EXISTS (SELECT 1 FROM identity.person WHERE email = ?)
            """;

    boolean isKnown(EmailAddress email) {
        return database.sql(IS_KNOWN).param(email.text()).query(Boolean.class).single();
    }

    private static final String ADD = """
            INSERT INTO identity.registration
                   (token_hash, email, display_name, locale, password_hash, asked_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    void add(OneTimeToken token, NewUser user, Instant askedAt, Instant expiresAt) {
        database.sql(ADD)
                .param(token.hash().hex())
                .param(user.email().text())
                .param(user.displayName().text())
                .param(user.locale().code())
                .param(user.passwordHash().text())
                .param(askedAt.atOffset(UTC))
                .param(expiresAt.atOffset(UTC))
                .update();
    }

    private static final String TAKE = """
            DELETE FROM identity.registration
             WHERE token_hash = ?
               AND expires_at > ?
            RETURNING email, display_name, locale, password_hash
            """;

    /** What was asked for with this token, which is worth nothing from now on. */
    Optional<NewUser> take(OneTimeToken token, Instant now) {
        return database.sql(TAKE)
                .param(token.hash().hex())
                .param(now.atOffset(UTC))
                .query((row, _) -> new NewUser(
                        new EmailAddress(row.getString("email")),
                        new DisplayName(row.getString("display_name")),
                        PersonLocale.of(row.getString("locale")),
                        new PasswordHash(row.getString("password_hash")),
                        Set.of(PersonRole.LEARNER)))
                .optional();
    }

    private static final String FORGET = """
            DELETE FROM identity.registration
             WHERE email = ?
            """;

    void forget(EmailAddress email) {
        database.sql(FORGET).param(email.text()).update();
    }

    private static final String FORGET_EXPIRED = """
            DELETE FROM identity.registration
             WHERE expires_at < ?
            """;

    void forgetExpiredBefore(Instant time) {
        database.sql(FORGET_EXPIRED).param(time.atOffset(UTC)).update();
    }
}
