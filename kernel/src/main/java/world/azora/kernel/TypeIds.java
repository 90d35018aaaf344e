package world.azora.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.UUID;

/** Writes and reads the text of an id: prefix, underscore, 26 letters of Crockford's base 32 in lower case. */
public final class TypeIds {
    private static final int SUFFIX_LENGTH = 26;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final byte[] DIGIT_OF = digits();
    private static final ClassValue<Kind> KINDS = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            return Kind.of(type);
        }
    };

    private TypeIds() {}

    /** The prefix of a kind of id, without the underscore. */
    public static String prefix(Class<? extends TypeId> type) {
        return KINDS.get(type).prefix;
    }

    public static String text(TypeId id) {
        var text = new StringBuilder(prefix(id.getClass())).append('_');
        var high = id.uuid().getMostSignificantBits();
        var low = id.uuid().getLeastSignificantBits();
        for (var digit = SUFFIX_LENGTH - 1; digit >= 0; digit--) {
            text.append(ALPHABET.charAt((int) shift(high, low, digit * 5) & 31));
        }
        return text.toString();
    }

    /** Reads the text of an id of this kind; anything else is refused with {@link CommonProblem#ID_MALFORMED}. */
    public static <T extends TypeId> T parse(Class<T> type, String text) {
        var kind = KINDS.get(type);
        var start = kind.prefix.length() + 1;
        if (text.length() != start + SUFFIX_LENGTH || !text.startsWith(kind.prefix + "_")) throw malformed();
        long high = 0;
        long low = 0;
        for (var at = start; at < text.length(); at++) {
            var letter = text.charAt(at);
            var digit = letter < DIGIT_OF.length ? DIGIT_OF[letter] : -1;
            // 26 digits hold 130 bits: a first digit over 7 would overflow the 128 of a UUID.
            if (digit < 0 || (at == start && digit > 7)) throw malformed();
            high = (high << 5) | (low >>> 59);
            low = (low << 5) | digit;
        }
        return type.cast(kind.create(new UUID(high, low)));
    }

    private static long shift(long high, long low, int bits) {
        if (bits == 0) return low;
        return bits < 64 ? (low >>> bits) | (high << (64 - bits)) : high >>> (bits - 64);
    }

    private static byte[] digits() {
        var digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (var digit = 0; digit < ALPHABET.length(); digit++) digits[ALPHABET.charAt(digit)] = (byte) digit;
        return digits;
    }

    private static Refusal malformed() {
        return new Refusal(CommonProblem.ID_MALFORMED);
    }

    private record Kind(String prefix, MethodHandle constructor) {
        static Kind of(Class<?> type) {
            var prefix = type.getAnnotation(Prefix.class);
            if (prefix == null) throw new IllegalArgumentException(type + " has no @Prefix");
            try {
                var constructor = MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, UUID.class));
                return new Kind(prefix.value(), constructor);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(type + " is no public record of one UUID", e);
            }
        }

        Object create(UUID uuid) {
            try {
                return constructor.invoke(uuid);
            } catch (Throwable e) {
                throw new IllegalStateException("The constructor of an id must accept every UUID", e);
            }
        }
    }
}
