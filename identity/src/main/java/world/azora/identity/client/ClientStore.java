package world.azora.identity.client;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.DisplayName;
import world.azora.identity.OauthClientId;
import world.azora.kernel.Sha256;

final class ClientStore {
    private final JdbcClient database;

    ClientStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO identity.oauth_client
                   (id, name, type, secret_hash, redirect_uris, post_logout_redirect_uris, scopes,
                    id_token_algorithm, pkce_required, consent_required, disabled, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Without a secret if it is public. */
    void add(OauthClient client, Optional<Sha256> secret) {
        database.sql(ADD)
                .param(client.id().uuid())
                .param(client.name().text())
                .param(client.type().name())
                .param(secret.map(Sha256::hex).orElse(null))
                .param(texts(client.redirectUris()))
                .param(texts(client.postLogoutRedirectUris()))
                .param(codes(client.scopes()))
                .param(client.idTokenAlgorithm().name())
                .param(client.pkceRequired())
                .param(client.consentRequired())
                .param(client.disabled())
                .param(client.createdAt().atOffset(UTC))
                .update();
    }

    private static final String ALL = """
            SELECT id, name, type, redirect_uris, post_logout_redirect_uris, scopes,
                   id_token_algorithm, pkce_required, consent_required, disabled, created_at
              FROM identity.oauth_client
             ORDER BY id
            """;

    /** Oldest first. An installation has a handful. */
    List<OauthClient> all() {
        return database.sql(ALL).query((row, _) -> client(row)).list();
    }

    private static final String FIND = """
            SELECT id, name, type, redirect_uris, post_logout_redirect_uris, scopes,
                   id_token_algorithm, pkce_required, consent_required, disabled, created_at
              FROM identity.oauth_client
             WHERE id = ?
            """;

    Optional<OauthClient> find(OauthClientId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> client(row))
                .optional();
    }

    private static final String LOCK = """
            SELECT id, name, type, redirect_uris, post_logout_redirect_uris, scopes,
                   id_token_algorithm, pkce_required, consent_required, disabled, created_at
              FROM identity.oauth_client
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    Optional<OauthClient> lock(OauthClientId id) {
        return database.sql(LOCK)
                .param(id.uuid())
                .query((row, _) -> client(row))
                .optional();
    }

    private static final String FIND_SECRET = """
            SELECT secret_hash
              FROM identity.oauth_client
             WHERE id = ?
               AND secret_hash IS NOT NULL
            """;

    /** Nothing if it is public. */
    Optional<Sha256> findSecret(OauthClientId id) {
        return database.sql(FIND_SECRET)
                .param(id.uuid())
                .query((row, _) -> new Sha256(row.getString("secret_hash")))
                .optional();
    }

    private static final String CHANGE = """
            UPDATE identity.oauth_client
               SET name = ?,
                   redirect_uris = ?,
                   post_logout_redirect_uris = ?,
                   scopes = ?,
                   id_token_algorithm = ?,
                   pkce_required = ?,
                   consent_required = ?,
                   disabled = ?
             WHERE id = ?
            """;

    void change(OauthClient client) {
        database.sql(CHANGE)
                .param(client.name().text())
                .param(texts(client.redirectUris()))
                .param(texts(client.postLogoutRedirectUris()))
                .param(codes(client.scopes()))
                .param(client.idTokenAlgorithm().name())
                .param(client.pkceRequired())
                .param(client.consentRequired())
                .param(client.disabled())
                .param(client.id().uuid())
                .update();
    }

    private static final String CHANGE_SECRET = """
            UPDATE identity.oauth_client
               SET secret_hash = ?
             WHERE id = ?
            """;

    void changeSecret(OauthClientId id, Sha256 secret) {
        database.sql(CHANGE_SECRET).param(secret.hex()).param(id.uuid()).update();
    }

    private static final String REMOVE = """
            DELETE FROM identity.oauth_client
             WHERE id = ?
            """;

    boolean remove(OauthClientId id) {
        return database.sql(REMOVE).param(id.uuid()).update() == 1;
    }

    private static OauthClient client(ResultSet row) throws SQLException {
        return new OauthClient(
                new OauthClientId(row.getObject("id", UUID.class)),
                new DisplayName(row.getString("name")),
                ClientType.valueOf(row.getString("type")),
                uris(row, "redirect_uris"),
                uris(row, "post_logout_redirect_uris"),
                Arrays.stream(array(row, "scopes")).map(OauthScope::of).collect(Collectors.toUnmodifiableSet()),
                IdTokenAlgorithm.valueOf(row.getString("id_token_algorithm")),
                row.getBoolean("pkce_required"),
                row.getBoolean("consent_required"),
                row.getBoolean("disabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<RedirectUri> uris(ResultSet row, String column) throws SQLException {
        return Arrays.stream(array(row, column)).map(RedirectUri::new).toList();
    }

    private static String[] array(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static String[] texts(Collection<RedirectUri> uris) {
        return uris.stream().map(RedirectUri::text).toArray(String[]::new);
    }

    private static String[] codes(Collection<OauthScope> scopes) {
        return scopes.stream().map(OauthScope::code).sorted().toArray(String[]::new);
    }
}
