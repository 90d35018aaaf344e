package world.azora.ledger.post;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Statements that go to the server together and are answered together. If one of them fails, the server skips those
 * behind it.
 */
final class Trip {
    // Division by zero, by which a statement says so; unique violation: an id or a place in the chain is taken.
    private static final Set<String> OVERTAKEN = Set.of("22012", "23505");

    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private final List<Parameters> parameters = new ArrayList<>();

    Trip(Connection connection) {
        this.connection = connection;
    }

    /** Binds what one statement needs, from left to right. */
    interface Parameters {
        void bind(Binding binding) throws SQLException;
    }

    /** What is wanted of the first statement's row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Trip add(String statement, Parameters own) {
        statements.add(statement);
        parameters.add(own);
        return this;
    }

    /** Nothing, and all that the transaction did is undone, if somebody else was faster. */
    <T> Optional<T> make(Reader<T> first) throws SQLException {
        try (var statement = connection.prepareStatement(String.join(";", statements))) {
            var binding = new Binding(connection, statement);
            for (var own : parameters) own.bind(binding);
            statement.execute();
            try (var row = statement.getResultSet()) {
                row.next();
                return Optional.of(first.read(row));
            }
        } catch (SQLException failed) {
            if (!OVERTAKEN.contains(failed.getSQLState())) throw failed;
            connection.rollback();
            return Optional.empty();
        }
    }

    /** The same, with the commit at its end: the locks are not held for another trip. */
    boolean makeAndCommit() throws SQLException {
        return add("COMMIT", _ -> {}).make(_ -> true).isPresent();
    }
}
