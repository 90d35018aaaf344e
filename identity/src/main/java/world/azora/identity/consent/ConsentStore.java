package world.azora.identity.consent;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.OauthClientId;
import world.azora.kernel.UserId;

final class ConsentStore {
    private final JdbcClient database;

    ConsentStore(JdbcClient database) {
        this.database = database;
    }

    private static final String PUT = """
            INSERT INTO identity.oauth_consent (client_id, person_id, scopes, granted_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (person_id, client_id) DO UPDATE
               SET scopes = EXCLUDED.scopes,
                   granted_at = EXCLUDED.granted_at
            """;

    void put(OauthClientId client, UserId person, Set<String> scopes, Instant at) {
        database.sql(PUT)
                .param(client.uuid())
                .param(person.uuid())
                .param(scopes.stream().sorted().toArray(String[]::new))
                .param(at.atOffset(UTC))
                .update();
    }

    private static final String FIND = """
            SELECT unnest(scopes) AS scope
              FROM identity.oauth_consent
             WHERE client_id = ?
               AND person_id = ?
            """;

    /** Empty if there is no consent. */
    List<String> find(OauthClientId client, UserId person) {
        return database.sql(FIND)
                .param(client.uuid())
                .param(person.uuid())
                .query((row, _) -> row.getString("scope"))
                .list();
    }

    private static final String REMOVE = """
            DELETE FROM identity.oauth_consent
             WHERE client_id = ?
               AND person_id = ?
            """;

    boolean remove(OauthClientId client, UserId person) {
        return database.sql(REMOVE).param(client.uuid()).param(person.uuid()).update() == 1;
    }

    private static final String END_AUTHORIZATIONS = """
            DELETE FROM identity.oauth_authorization
             WHERE client_id = ?
               AND person_id = ?
            """;

    /** From now on no token of this tool says anything of this person. */
    void endAuthorizations(OauthClientId client, UserId person) {
        database.sql(END_AUTHORIZATIONS)
                .param(client.uuid())
                .param(person.uuid())
                .update();
    }

    private static final String OF = """
            SELECT consent.client_id, client.name, consent.scopes, consent.granted_at
              FROM identity.oauth_consent AS consent
              JOIN identity.oauth_client AS client ON client.id = consent.client_id
             WHERE consent.person_id = ?
             ORDER BY client.name, client.id
            """;

    List<GivenConsent> of(UserId person) {
        return database.sql(OF)
                .param(person.uuid())
                .query((row, _) -> new GivenConsent(
                        new OauthClientId(row.getObject("client_id", UUID.class)),
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("scopes").getArray()),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static final String FORGET_ALL = """
            DELETE FROM identity.oauth_consent
             WHERE person_id = ?
            """;

    void forgetAll(UserId person) {
        database.sql(FORGET_ALL).param(person.uuid()).update();
    }
}
