package world.azora.audit.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal.
 *
 * @param number its place in the file it came from, from 1
 * @param origin what else is known of where it came from
 */
record JournalLine(long number, String entryId, When when, Posting posting, Origin origin) {
    /** The date it counts for, and when it was entered, in the time of the books. */
    record When(LocalDate date, @Nullable LocalDateTime postedAt) {}

    /** What it moves; neither side is ever below zero. */
    record Posting(String account, String asset, long debitMinor, long creditMinor) {}

    record Origin(
            @Nullable String text,
            @Nullable String user,
            @Nullable String approver,
            @Nullable String source,
            @Nullable String transferId) {
        static final Origin NONE = new Origin(null, null, null, null, null);
    }
}
