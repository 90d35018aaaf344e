package world.azora.payments.reconciliation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.payments.OutsideMovement.Kind;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.Tokens;

/** The file of what the provider settled (docs/guide-payment-provider.md): CSV (RFC 4180) in UTF-8. */
record SettlementFile(Sha256 hash, List<FileLine> lines) {
    static final List<String> COLUMNS = List.of("reference", "kind", "amount_minor", "fee_minor", "currency", "date");

    /** A busy day of a large installation; more comes in several files. */
    static final int LINES_MAX = 10_000;

    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,16}");

    SettlementFile {
        lines = List.copyOf(lines);
    }

    /** Refuses, with the number of the line, what is not such a file of this currency. */
    static SettlementFile read(byte[] bytes, String currency) {
        var lines = new ArrayList<FileLine>();
        for (var row : rows(text(bytes))) {
            var number = (int) row.getStartingLineNumber();
            if (lines.isEmpty() && number == 1 && row.getFields().equals(COLUMNS)) continue;
            if (number == 1 || lines.size() == LINES_MAX) throw malformed(number);
            lines.add(line(row, number, currency));
        }
        if (lines.isEmpty()) throw malformed(1);
        return new SettlementFile(Sha256.of(bytes), lines);
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw malformed(1);
        }
    }

    private static List<CsvRecord> rows(String text) {
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().limit(LINES_MAX + 2L).toList();
        } catch (CsvParseException _) {
            throw malformed(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLine line(CsvRecord row, int number, String currency) {
        if (row.getFieldCount() != COLUMNS.size() || !row.getField(4).equals(currency)) throw malformed(number);
        if (!REFERENCE.matcher(row.getField(0)).matches()) throw malformed(number);
        var amount = minor(row.getField(2), number);
        var fee = minor(row.getField(3), number);
        if (amount == 0 || fee > amount) throw malformed(number);
        return new FileLine(
                number, row.getField(0), kind(row.getField(1), number), amount, fee, date(row.getField(5), number));
    }

    private static long minor(String text, int number) {
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > Tokens.ORDER_MINOR_MAX) throw malformed(number);
        return Long.parseLong(text);
    }

    private static Kind kind(String text, int number) {
        return switch (text) {
            case "CAPTURE" -> Kind.CAPTURE;
            case "REFUND" -> Kind.REFUND;
            default -> throw malformed(number);
        };
    }

    private static LocalDate date(String text, int number) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw malformed(number);
        }
    }

    private static Refusal malformed(int line) {
        return new Refusal(PaymentsProblem.SETTLEMENT_FILE_MALFORMED, Map.of("line", line));
    }
}
