package world.azora.ledger.post;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import world.azora.kernel.TypeId;

/** Binds the parameters of a statement from left to right, whole columns of rows as arrays. */
final class Binding {
    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Binding(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    Binding number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Binding text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    Binding bytes(byte[] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    Binding id(TypeId value) throws SQLException {
        statement.setObject(next++, value.uuid());
        return this;
    }

    Binding instant(Instant value) throws SQLException {
        statement.setObject(next++, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    Binding ids(Collection<? extends TypeId> values) throws SQLException {
        var uuids = values.stream().map(TypeId::uuid).toArray();
        statement.setArray(next++, connection.createArrayOf("uuid", uuids));
        return this;
    }

    <R> Binding ids(List<R> rows, Function<R, ? extends TypeId> column) throws SQLException {
        return ids(rows.stream().map(column).toList());
    }

    <R> Binding numbers(List<R> rows, ToLongFunction<R> column) throws SQLException {
        // The driver sends an array of primitives in binary.
        statement.setObject(next++, rows.stream().mapToLong(column).toArray());
        return this;
    }

    <R> Binding texts(List<R> rows, Function<R, String> column) throws SQLException {
        var texts = rows.stream().map(column).toArray(String[]::new);
        statement.setArray(next++, connection.createArrayOf("text", texts));
        return this;
    }

    <R> Binding bytes(List<R> rows, Function<R, byte[]> column) throws SQLException {
        var blobs = rows.stream().map(column).toArray(byte[][]::new);
        statement.setArray(next++, connection.createArrayOf("bytea", blobs));
        return this;
    }
}
