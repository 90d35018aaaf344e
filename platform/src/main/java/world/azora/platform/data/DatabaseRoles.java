package world.azora.platform.data;

import java.util.Optional;

/**
 * Who signs in at the database: the owner, who makes and changes the schemas, and the application, which works in them.
 *
 * @param owner absent where this process is told how the application signs in and nothing more
 */
public record DatabaseRoles(Optional<DatabaseAddress> owner, DatabaseAddress application) {
    /** One role for both, which therefore may do everything. */
    public static DatabaseRoles one(DatabaseAddress address) {
        return new DatabaseRoles(Optional.of(address), address);
    }

    /** Whether the application is somebody else than the owner, as far as their names tell. */
    boolean areSeparate() {
        return owner.filter(known -> known.user().equals(application.user())).isEmpty();
    }
}
