package world.azora.ledger.post;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;
import world.azora.kernel.TypeId;
import world.azora.ledger.post.Session.RowType;

/** Binds the parameters of a statement from left to right. */
final class Binding {
    private static final int ARRAY_HEADER_BYTES = 5 * Integer.BYTES;
    private static final int UUID_BYTES = 16;

    private final BaseConnection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Binding(Connection connection, PreparedStatement statement) throws SQLException {
        this.connection = connection.unwrap(BaseConnection.class);
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

    Binding instant(Instant value) throws SQLException {
        statement.setObject(next++, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    Binding ids(Collection<? extends TypeId> values) throws SQLException {
        return ids(List.copyOf(values), value -> value);
    }

    // The driver would send UUIDs as text, and the server spend a fifteenth of its time on reading them.
    <R> Binding ids(List<R> rows, Function<R, ? extends TypeId> column) throws SQLException {
        var ids = ByteBuffer.allocate(ARRAY_HEADER_BYTES + rows.size() * (Integer.BYTES + UUID_BYTES));
        ids.putInt(rows.isEmpty() ? 0 : 1).putInt(0).putInt(Oid.UUID);
        if (!rows.isEmpty()) ids.putInt(rows.size()).putInt(1);
        for (var row : rows) {
            var uuid = column.apply(row).uuid();
            ids.putInt(UUID_BYTES).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
        return array(Oid.UUID_ARRAY, Arrays.copyOf(ids.array(), ids.position()));
    }

    <R> Binding numbers(List<R> rows, ToLongFunction<R> column) throws SQLException {
        // The driver sends an array of primitives in binary.
        statement.setObject(next++, rows.stream().mapToLong(column).toArray());
        return this;
    }

    /** Whole rows of a composite type, each written field by field. */
    <R> Binding rows(RowType type, List<R> rows, BiConsumer<RowArray, R> row) throws SQLException {
        var array = new RowArray(type.row(), rows.size());
        for (var one : rows) {
            array.begin();
            row.accept(array, one);
            array.end();
        }
        return array(type.array(), array.toBytes());
    }

    private Binding array(int type, byte[] binary) throws SQLException {
        statement.setArray(next++, new PgArray(connection, type, binary));
        return this;
    }
}
