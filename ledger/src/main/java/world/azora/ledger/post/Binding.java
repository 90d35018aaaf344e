package world.azora.ledger.post;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;
import world.azora.kernel.TypeId;

/** Binds the parameters of a statement from left to right, whole columns of rows as arrays. */
final class Binding {
    private static final int ARRAY_HEADER_BYTES = 5 * Integer.BYTES;

    private static final int UUID_BYTES = 16;

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
        return ids(List.copyOf(values), value -> value);
    }

    // The driver would send UUIDs as text, and the server spend a fifteenth of its time on reading them.
    <R> Binding ids(List<R> rows, Function<R, ? extends TypeId> column) throws SQLException {
        return someIds(rows, row -> Optional.of(column.apply(row)));
    }

    /** Ids some of which may be absent. */
    <R> Binding someIds(List<R> rows, Function<R, Optional<? extends TypeId>> column) throws SQLException {
        var ids = array(rows.size(), Oid.UUID, UUID_BYTES);
        for (var row : rows) {
            var value = column.apply(row);
            ids.putInt(value.isEmpty() ? -1 : UUID_BYTES);
            if (value.isEmpty()) continue;
            ids.putLong(value.get().uuid().getMostSignificantBits());
            ids.putLong(value.get().uuid().getLeastSignificantBits());
        }
        return array(ids, Oid.UUID_ARRAY);
    }

    /** Numbers some of which may be absent. */
    <R> Binding someNumbers(List<R> rows, Function<R, @Nullable Long> column) throws SQLException {
        var numbers = array(rows.size(), Oid.INT8, Long.BYTES);
        for (var row : rows) {
            var value = column.apply(row);
            numbers.putInt(value == null ? -1 : Long.BYTES);
            if (value != null) numbers.putLong(value);
        }
        return array(numbers, Oid.INT8_ARRAY);
    }

    /** Yes or no, some of which may be absent. */
    <R> Binding someFlags(List<R> rows, Function<R, @Nullable Boolean> column) throws SQLException {
        var flags = array(rows.size(), Oid.BOOL, 1);
        for (var row : rows) {
            var value = column.apply(row);
            flags.putInt(value == null ? -1 : 1);
            if (value != null) flags.put((byte) (value ? 1 : 0));
        }
        return array(flags, Oid.BOOL_ARRAY);
    }

    // PostgreSQL's binary form of an array: dimensions, whether there may be nulls, type; length and lower bound of the
    // dimension, if there is one; then each element after its length, which is -1 for a null.
    private static ByteBuffer array(int length, int type, int elementBytes) {
        var bytes = ByteBuffer.allocate(ARRAY_HEADER_BYTES + length * (Integer.BYTES + elementBytes));
        bytes.putInt(length == 0 ? 0 : 1).putInt(1).putInt(type);
        return length == 0 ? bytes : bytes.putInt(length).putInt(1);
    }

    private Binding array(ByteBuffer bytes, int type) throws SQLException {
        var sent = new byte[bytes.position()];
        bytes.flip().get(sent);
        statement.setArray(next++, new PgArray(connection.unwrap(BaseConnection.class), type, sent));
        return this;
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
