package world.azora.ledger.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import world.azora.ledger.Entry;
import world.azora.ledger.Statement;

/** A statement as lines for a spreadsheet (RFC 4180): the opening balance, each entry, the closing balance. */
final class StatementCsv {
    /** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"). */
    private static final String FORMULA = "=+-@\t\r";

    private StatementCsv() {}

    /** The lines of one part of the statement; the first part has the heading, the last one the closing balance. */
    static byte[] part(Statement statement, boolean first) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            if (first) {
                csv.writeRecord(
                        "line",
                        "version",
                        "at",
                        "transfer",
                        "code",
                        "cause",
                        "counterparty",
                        "debit_minor",
                        "credit_minor",
                        "balance_minor",
                        "asset");
                balance(csv, "opening", statement.from(), statement.openingMinor(), statement);
            }
            for (var entry : statement.items()) entry(csv, entry);
            if (!statement.more()) balance(csv, "closing", statement.to(), statement.closingMinor(), statement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void balance(CsvWriter csv, String line, Instant at, long minor, Statement statement) {
        csv.writeRecord(
                line,
                "",
                at.toString(),
                "",
                "",
                "",
                "",
                "",
                "",
                Long.toString(minor),
                statement.account().asset());
    }

    private static void entry(CsvWriter csv, Entry entry) {
        var minor = Long.toString(entry.amount().minor());
        csv.writeRecord(
                "entry",
                Long.toString(entry.version()),
                entry.postedAt().toString(),
                entry.transfer().toString(),
                text(entry.code()),
                text(entry.cause()),
                entry.counterparty().toString(),
                entry.debit() ? minor : "",
                entry.debit() ? "" : minor,
                Long.toString(entry.balanceMinor()),
                entry.amount().asset());
    }

    /** Text from outside, so marked that a spreadsheet shows it and does not compute it. */
    private static String text(String text) {
        return FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
