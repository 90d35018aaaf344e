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

    private static String name(Migration migration) {
        return migration.module() + "/" + migration.file();
    }
}
