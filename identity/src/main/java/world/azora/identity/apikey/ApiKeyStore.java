package world.azora.identity.apikey;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.ApiKeyId;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class ApiKeyStore {
    private final JdbcClient database;

    ApiKeyStore(JdbcClient database) {
        this.database = database;
    }

    /** A key that can be used, and what its owner is at this moment. */
    record Usable(ApiKey key, UserId owner, Set<PersonRole> roles) {}

    // The person's row is locked so that many requests at once cannot pass the limit of keys together.
    private static final String LOCK_OWNER = """
            SELECT id
              FROM identity.person
             WHERE id = ?
               AND NOT disabled
               FOR NO KEY UPDATE
            """;

    boolean lockOwner(UserId owner) {
        return database.sql(LOCK_OWNER)
                .param(owner.uuid())
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    private static final String COUNT = """
            SELECT count(*)
              FROM identity.api_key
             WHERE person_id = ?
               AND revoked_at IS NULL
            """;

    int count(UserId owner) {
        return database.sql(COUNT).param(owner.uuid()).query(Integer.class).single();
    }

    private static final String ADD = """
            INSERT INTO identity.api_key (id, person_id, name, hint, key_hash, scopes, addresses, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void add(ApiKey key, UserId owner, Sha256 hash) {
        database.sql(ADD)
                .param(key.id().uuid())
                .param(owner.uuid())
                .param(key.name())
                .param(key.hint())
                .param(hash.hex())
                .param(key.scopes().toArray(String[]::new))
                .param(key.addresses().stream().map(AddressRange::text).toArray(String[]::new))
                .param(key.createdAt().atOffset(UTC))
                .param(Optional.ofNullable(key.expiresAt())
                        .map(at -> at.atOffset(UTC))
                        .orElse(null))
                .update();
    }

    private static final String FIND_USABLE = """
            SELECT api_key.id, name, hint, scopes, addresses, api_key.created_at, expires_at, used_at,
                   person.id AS owner_id, person.roles
              FROM identity.api_key
              JOIN identity.person ON person.id = api_key.person_id
             WHERE key_hash = ?
               AND revoked_at IS NULL
               AND NOT person.disabled
            """;

    /** Whether it has expired is for the caller to ask. */
    Optional<Usable> findUsable(Sha256 hash) {
        return database.sql(FIND_USABLE)
                .param(hash.hex())
                .query((row, _) -> new Usable(
                        key(row),
                        new UserId(row.getObject("owner_id", UUID.class)),
                        Arrays.stream(texts(row, "roles"))
                                .map(PersonRole::valueOf)
                                .collect(Collectors.toUnmodifiableSet())))
                .optional();
    }

    private static final String LIST = """
            SELECT id, name, hint, scopes, addresses, created_at, expires_at, used_at
              FROM identity.api_key
             WHERE person_id = ?
               AND revoked_at IS NULL
             ORDER BY created_at DESC, id
            """;

    List<ApiKey> list(UserId owner) {
        return database.sql(LIST)
                .param(owner.uuid())
                .query((row, _) -> key(row))
                .list();
    }

    private static final String MARK_USED = """
            UPDATE identity.api_key
               SET used_at = ?
             WHERE id = ?
            """;

    void markUsed(ApiKeyId key, Instant at) {
        database.sql(MARK_USED).param(at.atOffset(UTC)).param(key.uuid()).update();
    }

    private static final String REVOKE = """
            UPDATE identity.api_key
               SET revoked_at = ?
             WHERE id = ?
               AND person_id = ?
               AND revoked_at IS NULL
            """;

    /** Whether this person had such a key. */
    boolean revoke(ApiKeyId key, UserId owner, Instant at) {
        return database.sql(REVOKE)
                        .param(at.atOffset(UTC))
                        .param(key.uuid())
                        .param(owner.uuid())
                        .update()
                == 1;
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("hint"),
                List.of(texts(row, "scopes")),
                Arrays.stream(texts(row, "addresses")).map(AddressRange::new).toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "used_at"));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static final String FORGET_ALL = """
            DELETE FROM identity.api_key
             WHERE person_id = ?
            """;

    void forgetAll(UserId owner) {
        database.sql(FORGET_ALL).param(owner.uuid()).update();
    }
}
