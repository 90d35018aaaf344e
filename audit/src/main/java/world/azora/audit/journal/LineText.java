package world.azora.audit.journal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A line as the bytes that hashes are made of: its fields, each ended by the unit separator, ended by the record separator. */
final class LineText {
    private static final char FIELD_END = '\u001f';
    private static final char LINE_END = '\u001e';

    private LineText() {}

    static byte[] bytes(JournalLine line) {
        var text = new StringBuilder(160);
        add(text, Long.toString(line.number()));
        add(text, line.entryId());
        add(text, line.when().date().toString());
        var postedAt = line.when().postedAt();
        add(text, postedAt == null ? null : postedAt.toString());
        add(text, line.posting().account());
        add(text, line.posting().asset());
        add(text, Long.toString(line.posting().debitMinor()));
        add(text, Long.toString(line.posting().creditMinor()));
        add(text, line.origin().text());
        add(text, line.origin().user());
        add(text, line.origin().approver());
        add(text, line.origin().source());
        add(text, line.origin().transferId());
        return text.append(LINE_END).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder text, @Nullable String field) {
        if (field != null) text.append(field);
        text.append(FIELD_END);
    }
}
