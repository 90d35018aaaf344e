package world.azora.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;

/**
 * The usual way to move money: one transaction per transfer, with five statements (two rows locked, two updated, one
 * inserted), prepared, from a pool of its own size. Its statements are the resource {@code bench/five-statements.sql},
 * which pgbench runs too.
 */
final class FiveStatementsStore {
    private final DataSource database;
    private final int accounts;
    private final List<String> statements;

    FiveStatementsStore(DataSource database, int accounts) {
        this.database = database;
        this.accounts = accounts;
        this.statements = read("bench/five-statements.sql")
                .lines()
                .filter(line -> line.endsWith(";") && !line.startsWith("BEGIN") && !line.startsWith("COMMIT"))
                .map(line -> line.replaceAll(":[a-z]+", "?").replace(";", ""))
                .toList();
    }

    static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The jar is incomplete: " + resource, e);
        }
    }

    void prepare() {
        execute(read("bench/prepare.sql").replace(":accounts", Integer.toString(accounts)));
    }

    void remove() {
        execute(read("bench/remove.sql"));
    }

    /** Moves one unit; locks in id order, as everybody must who locks two rows. */
    void transfer(int from, int to) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, statements.get(0), Math.min(from, to));
            run(connection, statements.get(1), Math.max(from, to));
            run(connection, statements.get(2), from);
            run(connection, statements.get(3), to);
            run(connection, statements.get(4), from, to);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The baseline failed", e);
        }
    }

    private static void run(Connection connection, String sql, int... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) statement.setInt(index + 1, values[index]);
            statement.execute();
        }
    }

    private void execute(String script) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark could not be prepared", e);
        }
    }
}
