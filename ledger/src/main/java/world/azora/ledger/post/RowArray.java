package world.azora.ledger.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import world.azora.kernel.TypeId;

/**
 * Rows of a composite type in PostgreSQL's binary form of an array, field by field in the order of the type. The driver
 * knows no such form, and as text the server would spend more time on reading a row than on storing it.
 *
 * <p>An array has its dimensions, whether there may be nulls, the type of its elements, then length and lower bound of the
 * dimension, if there is one; then each element after its length. A row has the number of its fields, then each field
 * after its type and its length, which is -1 for a null.
 */
final class RowArray {
    private static final int HEADER_BYTES = 5 * Integer.BYTES;
    private static final int FIELD_HEADER_BYTES = 2 * Integer.BYTES;
    private static final int UUID_BYTES = 16;

    /** What a row mostly takes; the buffer grows if one takes more. */
    private static final int ROW_BYTES = 512;

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private ByteBuffer bytes;
    private int rowAt;
    private int fields;

    /**
     * @param rowType the number by which the server knows the type of a row
     * @param count how many rows there will be
     */
    RowArray(int rowType, int count) {
        this.bytes = ByteBuffer.allocate(HEADER_BYTES + count * ROW_BYTES);
        bytes.putInt(count == 0 ? 0 : 1).putInt(0).putInt(rowType);
        if (count > 0) bytes.putInt(count).putInt(1);
    }

    /** What follows belongs to the next row. */
    void begin() {
        reserve(FIELD_HEADER_BYTES);
        rowAt = bytes.position();
        fields = 0;
        bytes.putInt(0).putInt(0);
    }

    /** The row has all its fields. */
    void end() {
        bytes.putInt(rowAt, bytes.position() - rowAt - Integer.BYTES);
        bytes.putInt(rowAt + Integer.BYTES, fields);
    }

    RowArray id(TypeId value) {
        field(Oid.UUID, UUID_BYTES);
        bytes.putLong(value.uuid().getMostSignificantBits());
        bytes.putLong(value.uuid().getLeastSignificantBits());
        return this;
    }

    RowArray someId(@Nullable TypeId value) {
        return value == null ? absent(Oid.UUID) : id(value);
    }

    RowArray number(long value) {
        field(Oid.INT8, Long.BYTES).putLong(value);
        return this;
    }

    RowArray noNumber() {
        return absent(Oid.INT8);
    }

    RowArray flag(boolean value) {
        field(Oid.BOOL, 1).put((byte) (value ? 1 : 0));
        return this;
    }

    RowArray noFlag() {
        return absent(Oid.BOOL);
    }

    RowArray text(String value) {
        var encoded = value.getBytes(UTF_8);
        field(Oid.TEXT, encoded.length).put(encoded);
        return this;
    }

    RowArray bytes(byte[] value) {
        field(Oid.BYTEA, value.length).put(value);
        return this;
    }

    RowArray someInstant(@Nullable Instant value) {
        if (value == null) return absent(Oid.TIMESTAMPTZ);
        field(Oid.TIMESTAMPTZ, Long.BYTES).putLong(ChronoUnit.MICROS.between(EPOCH, value));
        return this;
    }

    private RowArray absent(int type) {
        field(type, 0).putInt(bytes.position() - Integer.BYTES, -1);
        return this;
    }

    private ByteBuffer field(int type, int length) {
        reserve(FIELD_HEADER_BYTES + length);
        fields++;
        return bytes.putInt(type).putInt(length);
    }

    private void reserve(int length) {
        if (bytes.remaining() >= length) return;
        var grown = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + length));
        bytes = grown.put(bytes.flip());
    }

    byte[] toBytes() {
        var sent = new byte[bytes.position()];
        bytes.flip().get(sent);
        return sent;
    }
}
