package world.azora.identity.apikey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.util.regex.Pattern;
import world.azora.identity.IdentityProblem;
import world.azora.kernel.Refusal;

/**
 * The addresses that share their first bits, as {@code 203.0.113.0/24} or {@code 2001:db8::/32} (RFC 4632, RFC 4291);
 * without a slash, a single one. Anything else is refused with {@link IdentityProblem#ADDRESS_RANGE_MALFORMED}.
 */
record AddressRange(@JsonValue String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F.:]{2,45}(/[0-9]{1,3})?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AddressRange {
        if (!FORM.matcher(text).matches()) throw malformed();
        var bits = address(base(text)).length * Byte.SIZE;
        if (bitsShared(text, bits) > bits) throw malformed();
    }

    boolean has(String address) {
        byte[] other;
        try {
            other = address(address);
        } catch (Refusal _) {
            // The peer of a socket without a network address is in no range.
            return false;
        }
        var mine = address(base(text));
        if (mine.length != other.length) return false;
        var shared = bitsShared(text, mine.length * Byte.SIZE);
        for (var bit = 0; bit < shared; bit++) {
            var mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) return false;
        }
        return true;
    }

    private static String base(String text) {
        var slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    private static int bitsShared(String text, int bits) {
        var slash = text.indexOf('/');
        return slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
    }

    /** No name is ever looked up. */
    private static byte[] address(String text) {
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return new Refusal(IdentityProblem.ADDRESS_RANGE_MALFORMED);
    }
}
