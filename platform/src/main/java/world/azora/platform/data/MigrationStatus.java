package world.azora.platform.data;

/** Whether a script is applied to this database. */
public record MigrationStatus(Migration migration, boolean applied) {}
