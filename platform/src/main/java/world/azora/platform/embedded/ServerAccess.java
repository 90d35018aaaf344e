package world.azora.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import world.azora.kernel.Secret;

/** How to sign in at an embedded server, which listens on 127.0.0.1 only. */
public record ServerAccess(int port, String user, Secret password) {
    /** The JDBC address of one of its databases, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of its own, outside any pool. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password.value());
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), properties);
    }
}
