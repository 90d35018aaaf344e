package world.azora.platform.data;

import java.sql.SQLException;
import world.azora.platform.health.HealthCheck;

/** Whether a connection can be had and answers. */
final class DatabaseHealth implements HealthCheck {
    private static final int TIMEOUT_SECONDS = 1;

    private final FairDataSource dataSource;
    private final String note;

    DatabaseHealth(FairDataSource dataSource, DatabaseRoles roles) {
        this.dataSource = dataSource;
        this.note = roles.areSeparate()
                ? "answers"
                : "answers; the application owns its schemas, because DATABASE_APP_URL is not set";
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Health check() {
        try (var connection = dataSource.getConnection()) {
            return new Health(connection.isValid(TIMEOUT_SECONDS), note);
        } catch (SQLException | PoolExhausted e) {
            return new Health(false, "no connection: " + e.getMessage());
        }
    }
}
