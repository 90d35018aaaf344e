package world.azora.ledger.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
                opening(csv, statement);
            }
            for (var entry : statement.items()) entry(csv, entry);
            if (!statement.more()) closing(csv, statement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void opening(CsvWriter csv, Statement statement) {
        var from = statement.from().toString();
        var minor = Long.toString(statement.openingMinor());
        csv.writeRecord("opening", "", from, "", "", "", "", "", "", minor, asset(statement));
    }

    private static void closing(CsvWriter csv, Statement statement) {
        var to = statement.to().toString();
        var minor = Long.toString(statement.closingMinor());
        csv.writeRecord("closing", "", to, "", "", "", "", "", "", minor, asset(statement));
    }

    private static String asset(Statement statement) {
        return statement.account().asset();
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
