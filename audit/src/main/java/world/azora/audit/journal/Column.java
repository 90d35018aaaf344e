package world.azora.audit.journal;

import java.util.Arrays;
import java.util.Optional;

/** What a column of a journal's file can mean, under the name that a mapping gives it. */
enum Column {
    ENTRY_ID("entryId"),
    DATE("date"),
    POSTED_AT("postedAt"),
    ACCOUNT("account"),
    DEBIT("debit"),
    CREDIT("credit"),
    AMOUNT("amount"),
    TEXT("text"),
    USER("user"),
    APPROVER("approver"),
    SOURCE("source");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Optional<Column> of(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }
}
