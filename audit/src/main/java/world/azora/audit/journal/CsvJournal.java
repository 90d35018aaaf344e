package world.azora.audit.journal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import world.azora.audit.Period;
import world.azora.audit.Wording;

/** Reads a journal from a CSV file (RFC 4180, UTF-8) line by line, so that its size does not matter. */
final class CsvJournal {
    private static final Wording FILE_MALFORMED = new Wording(
            "The file is not CSV in UTF-8 from here on.", "ابتداءً من هنا ليس الملف بصيغة CSV وترميز UTF-8.");
    private static final Wording HEADING_MISSING =
            new Wording("There is no column of this name.", "لا يوجد عمود بهذا الاسم.");
    private static final Wording FIELDS_DIFFER = new Wording(
            "The line has another number of fields than the headings.", "عدد حقول السطر يختلف عن عدد العناوين.");
    private static final Wording EMPTY = new Wording("The file holds no lines.", "لا يحوي الملف أي سطر.");

    private final Mapping mapping;
    private final Period period;
    private final RowErrors errors = new RowErrors();

    CsvJournal(Mapping mapping, Period period) {
        this.mapping = mapping;
        this.period = period;
    }

    /** Hands over every right line and returns what is wrong with the others; stops after {@link RowErrors#KEPT_MAX}. */
    List<RowError> read(Path file, Consumer<JournalLine> lines) {
        try (var reader = reader(file)) {
            readAll(reader, lines);
        } catch (MalformedInputException _) {
            errors.add(1, "", FILE_MALFORMED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return errors.list();
    }

    private void readAll(CsvReader<CsvRecord> reader, Consumer<JournalLine> lines) {
        CsvLine line = null;
        var count = 0L;
        var rows = reader.iterator();
        while (rows.hasNext() && !errors.isFull()) {
            CsvRecord row;
            try {
                row = rows.next();
            } catch (CsvParseException | UncheckedIOException _) {
                errors.add(count + 2, "", FILE_MALFORMED);
                return;
            }
            if (line == null) {
                line = headings(row.getFields());
                if (!errors.isEmpty()) return;
            } else if (row.getFieldCount() == line.width()) {
                line.read(row, ++count).ifPresent(lines);
            } else {
                count++;
                errors.add(row.getStartingLineNumber(), "", FIELDS_DIFFER);
            }
        }
        if (count == 0) errors.add(1, "", EMPTY);
    }

    private CsvLine headings(List<String> fields) {
        var positions = new HashMap<Column, Integer>();
        for (var heading : mapping.headings().entrySet()) {
            var position = fields.indexOf(heading.getValue());
            if (position < 0) errors.add(1, heading.getValue(), HEADING_MISSING);
            else positions.put(heading.getKey(), position);
        }
        return new CsvLine(mapping, Map.copyOf(positions), new CsvLine.Place(period, fields.size()), errors);
    }

    private static CsvReader<CsvRecord> reader(Path file) throws IOException {
        var separator = separator(file);
        // The decoder must not replace what it cannot read: a journal with guessed letters is not the client's.
        var text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
        var buffered = new BufferedReader(text, 1 << 16);
        buffered.mark(1);
        if (buffered.read() != BYTE_ORDER_MARK) buffered.reset();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(buffered);
    }

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int HEADINGS_LENGTH_MAX = 1 << 16;

    /** Spreadsheets of half of the world write semicolons: whichever the headings hold most of. */
    private static char separator(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(HEADINGS_LENGTH_MAX), StandardCharsets.UTF_8);
            var headings = start.lines().findFirst().orElse("");
            return List.of(',', ';', '\t').stream()
                    .max(Comparator.comparingLong((Character sign) ->
                            headings.chars().filter(letter -> letter == sign).count()))
                    .orElseThrow();
        }
    }
}
