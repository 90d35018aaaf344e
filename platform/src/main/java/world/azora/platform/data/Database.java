package world.azora.platform.data;

import java.nio.file.Path;
import java.util.Optional;
import world.azora.platform.embedded.EmbeddedPostgres;
import world.azora.platform.embedded.EmbeddedSettings;

/** The database of this process: that of {@code DATABASE_URL}, else a server of its own that ends with it. */
public final class Database implements AutoCloseable {
    private final DatabaseAddress address;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(DatabaseAddress address, Optional<EmbeddedPostgres> embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /** Where an address is given there is no way back to a server of our own: its data would be other data. */
    static Database open(DataSettings settings, EmbeddedSettings embeddedSettings, Path home) {
        if (settings.url() != null) return new Database(DatabaseUrl.parse(settings.url()), Optional.empty());
        var embedded = EmbeddedPostgres.start(home, embeddedSettings);
        var access = embedded.access();
        var address = new DatabaseAddress(access.url(EmbeddedPostgres.AZORA), access.user(), access.password());
        return new Database(address, Optional.of(embedded));
    }

    public DatabaseAddress address() {
        return address;
    }

    /** The server that this process runs, if it does. */
    public Optional<EmbeddedPostgres> embedded() {
        return embedded;
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
