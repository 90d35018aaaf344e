package world.azora.platform.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import world.azora.kernel.Secret;

/**
 * Where the database is and how to sign in.
 *
 * @param url a JDBC address without user and password, such as {@code jdbc:postgresql://127.0.0.1:5432/azora}
 */
public record DatabaseAddress(String url, String user, Secret password) {
    /** A connection of its own outside the pool, for what must not share a session, such as a lock of a session. */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password.value());
        return DriverManager.getConnection(url, properties);
    }
}
