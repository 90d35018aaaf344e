package world.azora.app.bench;

import java.nio.charset.StandardCharsets;

/** The bytes of an answer as far as they have come. */
@SuppressWarnings("ArrayRecordComponent")
record HttpAnswer(byte[] bytes, int length) {
    private static final int STATUS_AT = 9;
    private static final byte[] LENGTH_HEADER = ascii("content-length:");
    private static final byte[] HEAD_END = ascii("\r\n\r\n");
    private static final byte[] CHUNKS_END = ascii("0\r\n\r\n");
    private static final int UPPER_TO_LOWER = 0x20;

    int status() {
        var hundreds = bytes[STATUS_AT] - '0';
        return hundreds * 100 + (bytes[STATUS_AT + 1] - '0') * 10 + bytes[STATUS_AT + 2] - '0';
    }

    /** By the length that is announced, else by the chunk that says it is the last. */
    boolean isWhole() {
        var head = find(HEAD_END, STATUS_AT, length);
        if (head < 0) return false;
        var header = find(LENGTH_HEADER, STATUS_AT, head);
        var body = head + HEAD_END.length;
        return header < 0
                ? find(CHUNKS_END, Math.max(body, length - CHUNKS_END.length), length) >= 0
                : length >= body + number(header + LENGTH_HEADER.length);
    }

    /** The text between a mark and the next quotation mark. */
    String quotedAfter(String mark) {
        var start = find(ascii(mark), 0, length) + mark.length();
        var end = start;
        while (bytes[end] != '"') end++;
        return new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    }

    boolean endsWith(String text) {
        return length >= text.length() && find(ascii(text), length - text.length(), length) >= 0;
    }

    private int number(int from) {
        var number = 0;
        for (var at = from; bytes[at] != '\r'; at++) if (bytes[at] != ' ') number = number * 10 + bytes[at] - '0';
        return number;
    }

    /** Where it begins, in whatever case its letters are; -1 if it is not there. */
    private int find(byte[] wanted, int from, int to) {
        for (var at = from; at <= to - wanted.length; at++) {
            var same = 0;
            while (same < wanted.length && isSame(bytes[at + same], wanted[same])) same++;
            if (same == wanted.length) return at;
        }
        return -1;
    }

    private static boolean isSame(byte one, byte wanted) {
        return one == wanted || (one >= 'A' && one <= 'Z' && (one | UPPER_TO_LOWER) == wanted);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
