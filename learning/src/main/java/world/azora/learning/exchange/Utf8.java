package world.azora.learning.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text from bytes that somebody sent. */
final class Utf8 {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    /** Strictly, so that a wrong encoding is told of and not turned into question marks; without a byte order mark. */
    static Optional<String> text(String file, byte[] bytes, List<Mistake> mistakes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            mistakes.add(Mistake.of(file, 1, MistakeKind.NOT_UTF8, file));
            return Optional.empty();
        }
    }
}
