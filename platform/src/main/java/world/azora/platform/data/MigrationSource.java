package world.azora.platform.data;

/**
 * Says that a module has migrations. They lie at {@code classpath:db/<module>/<number>_<name>.sql}; a module contributes
 * this as a bean where its role runs.
 */
public record MigrationSource(String module) {}
