package world.azora.audit;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A journal in memory, of a few lines written as text. */
public final class TinyJournal implements AutoCloseable {
    private static final String CREATE = """
            CREATE TABLE journal.line (
                import_number INTEGER, line_number BIGINT, entry_id VARCHAR, entry_date DATE, posted_at TIMESTAMP,
                account VARCHAR, asset VARCHAR, debit_minor BIGINT, credit_minor BIGINT, text VARCHAR,
                user_name VARCHAR, approver VARCHAR, source VARCHAR, transfer_id VARCHAR)
            """;
    private static final String ADD = """
            INSERT INTO journal.line
            VALUES (1, ?, ?, ?, ?, ?, 'EUR', ?, ?, ?, ?, ?, NULL, NULL)
            """;

    private final JournalSession session;
    private long lines;

    public TinyJournal() {
        session = JournalSession.open(settings(Path.of(System.getProperty("java.io.tmpdir"))));
        session.execute("ATTACH ':memory:' AS journal");
        session.sql().sql(CREATE).update();
    }

    public static AuditSettings settings(Path folder) {
        return new AuditSettings(
                folder, folder.resolve("keys"), "Azora local signer", 750, 2, DataSize.ofMegabytes(10), 1_000_000);
    }

    /** One line of an entry: {@code entry date[Ttime] account amount [text=…] [user=…] [approver=…]}; credit is below zero. */
    public TinyJournal line(String line) {
        var parts = line.strip().split(" +", -1);
        var minor = Long.parseLong(parts[3]);
        var when = parts[1].split("T", -1);
        session.sql()
                .sql(ADD)
                .param(++lines)
                .param(parts[0])
                .param(Date.valueOf(LocalDate.parse(when[0])))
                .param(when.length == 1 ? null : Timestamp.valueOf(LocalDateTime.parse(parts[1])))
                .param(parts[2])
                .param(Math.max(minor, 0))
                .param(Math.max(-minor, 0))
                .param(option(parts, "text", "rent"))
                .param(option(parts, "user", "ann"))
                .param(option(parts, "approver", null))
                .update();
        return this;
    }

    public TinyJournal lines(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(this::line);
        return this;
    }

    /** Two lines: so much from an account to another. */
    public TinyJournal entry(String id, String date, long minor, String... options) {
        var rest = options.length == 0 ? "" : " " + String.join(" ", options);
        return line(id + " " + date + " costs " + minor + rest).line(id + " " + date + " bank " + -minor + rest);
    }

    private static @Nullable String option(String[] parts, String name, @Nullable String otherwise) {
        for (var part : parts)
            if (part.startsWith(name + "=")) {
                var value = part.substring(name.length() + 1);
                return value.isEmpty() ? null : value;
            }
        return otherwise;
    }

    public JournalSession session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }
}
