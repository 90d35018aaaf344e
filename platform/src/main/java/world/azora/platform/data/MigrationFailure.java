package world.azora.platform.data;

/** The schema cannot be brought where it should be; the message says which script and why. */
public final class MigrationFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    MigrationFailure(String message) {
        super(message);
    }

    MigrationFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static MigrationFailure changed(Migration migration) {
        return new MigrationFailure("Migration " + name(migration)
                + " was changed after it was applied. Restore it, and" + " put the change into a new migration.");
    }

    static MigrationFailure gone(Migration migration) {
        return new MigrationFailure(
                "The database has migration " + name(migration) + ", which this version of Azora does"
                        + " not know. Run the newer version, or undo the migration with it first.");
    }

    static MigrationFailure slippedIn(Migration late, Migration applied) {
        return new MigrationFailure("Migration " + name(late) + " is not applied, but the later " + name(applied)
                + " is. Give it a number above all others.");
    }

    static MigrationFailure missing(Migration migration) {
        return new MigrationFailure("Migration " + name(migration)
                + " is not applied, and this process has no DATABASE_URL to do it with. Run azora migrate up with that of"
                + " the owner of the schemas, and with this DATABASE_APP_URL.");
    }

    static MigrationFailure noOwner() {
        return new MigrationFailure("To change the schemas, set DATABASE_URL to the address of the role that owns them;"
                + " DATABASE_APP_URL is the application's, which must not.");
    }

    static MigrationFailure notOwner(String user, String owner) {
        return new MigrationFailure("The schemas belong to the role " + owner + ", and DATABASE_URL signs in as " + user
                + ", which may not change them. Set DATABASE_URL to the address of " + owner
                + ", and DATABASE_APP_URL to that of " + user + ".");
    }

    static MigrationFailure noRole(String role) {
        return new MigrationFailure("DATABASE_APP_URL names the role " + role
                + ", which the database does not have. Make it first: CREATE ROLE " + role + " LOGIN PASSWORD '…'");
    }

    private static String name(Migration migration) {
        return migration.module() + "/" + migration.file();
    }
}
