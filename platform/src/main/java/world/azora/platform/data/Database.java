package world.azora.platform.data;

import java.nio.file.Path;
import java.util.Optional;
import world.azora.platform.embedded.EmbeddedPostgres;
import world.azora.platform.embedded.EmbeddedSettings;
import world.azora.platform.embedded.ServerAccess;

/**
 * The database of this process: that of {@code DATABASE_URL} and {@code DATABASE_APP_URL}, else a server of its own that
 * ends with it.
 */
public final class Database implements AutoCloseable {
    private final DatabaseRoles roles;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(DatabaseRoles roles, Optional<EmbeddedPostgres> embedded) {
        this.roles = roles;
        this.embedded = embedded;
    }

    /** Where an address is given there is no way back to a server of our own: its data would be other data. */
    static Database open(DataSettings settings, EmbeddedSettings embeddedSettings, Path home) {
        var owner = Optional.ofNullable(settings.url()).map(DatabaseUrl::parse);
        var application = Optional.ofNullable(settings.appUrl()).map(DatabaseUrl::parse);
        var external = application.or(() -> owner).map(address -> new DatabaseRoles(owner, address));
        if (external.isPresent()) return new Database(external.get(), Optional.empty());
        var embedded = EmbeddedPostgres.start(home, embeddedSettings);
        var roles = new DatabaseRoles(Optional.of(address(embedded.owner())), address(embedded.application()));
        return new Database(roles, Optional.of(embedded));
    }

    public DatabaseRoles roles() {
        return roles;
    }

    /** How the application signs in. */
    public DatabaseAddress address() {
        return roles.application();
    }

    /** The server that this process runs, if it does. */
    public Optional<EmbeddedPostgres> embedded() {
        return embedded;
    }

    private static DatabaseAddress address(ServerAccess access) {
        return new DatabaseAddress(access.url(EmbeddedPostgres.AZORA), access.user(), access.password());
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
