package world.azora.payments.payout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes pay-outs as lines for a spreadsheet (RFC 4180), one at a time. The last line holds the totals: a file without
 * it was cut off.
 */
final class PayoutCsv {
    /** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"). */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> HEAD = List.of(
            "line",
            "at",
            "learner",
            "course",
            "exercise",
            "cause",
            "transfer",
            "paid_minor",
            "taken_back_minor",
            "asset",
            "ledger_paid_minor",
            "ledger_taken_back_minor",
            "whole");

    private final Writer out;

    PayoutCsv(Writer out) {
        this.out = out;
        write(HEAD);
    }

    void line(PayoutLine line, PayoutTotals own) {
        write(List.of(
                line.kind().name(),
                line.at().toString(),
                line.learner().toString(),
                line.course().toString(),
                line.title(),
                line.cause(),
                line.transfer().toString(),
                minor(own.paid().minor()),
                minor(own.takenBack().minor()),
                line.amount().asset(),
                minor(own.ledgerPaid().minor()),
                minor(own.ledgerTakenBack().minor()),
                Boolean.toString(own.whole())));
    }

    void totals(PayoutTotals totals) {
        write(List.of(
                "TOTAL",
                "",
                "",
                "",
                "",
                "",
                minor(totals.count()),
                minor(totals.paid().minor()),
                minor(totals.takenBack().minor()),
                totals.paid().asset(),
                minor(totals.ledgerPaid().minor()),
                minor(totals.ledgerTakenBack().minor()),
                Boolean.toString(totals.whole())));
    }

    private static String minor(long minor) {
        return Long.toString(minor);
    }

    private void write(List<String> fields) {
        try {
            out.write(fields.stream().map(PayoutCsv::field).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text from outside, so marked that a spreadsheet shows it and does not compute it. */
    static String field(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        var isPlain =
                safe.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\r' || letter == '\n');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
