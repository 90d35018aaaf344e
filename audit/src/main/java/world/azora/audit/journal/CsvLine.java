package world.azora.audit.journal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.audit.Period;
import world.azora.audit.Wording;

/** Reads one line of a file after the other, as the mapping says. */
final class CsvLine {
    private static final int ID_LENGTH_MAX = 200;
    private static final int TEXT_LENGTH_MAX = 2000;
    private static final Wording MISSING = new Wording("This field is needed.", "هذا الحقل مطلوب.");
    private static final Wording TOO_LONG =
            new Wording("The field is too long or holds control characters.", "الحقل طويل أو يحوي رموزًا ممنوعة.");
    private static final Wording NO_DATE =
            new Wording("This is no date of the mapped form.", "ليس تاريخًا بالصيغة المعيّنة.");
    private static final Wording NO_TIME =
            new Wording("This is no date with a time of day.", "ليس تاريخًا مع وقت من اليوم.");
    private static final Wording OUTSIDE =
            new Wording("The date lies outside the period of the engagement.", "التاريخ خارج فترة مهمة التدقيق.");
    private static final Wording NO_AMOUNT =
            new Wording("This is no amount with at most two decimals.", "ليس مبلغًا بخانتين عشريتين على الأكثر.");
    private static final Wording BOTH_SIDES =
            new Wording("A line has a debit or a credit, not both.", "في السطر مدين أو دائن وليس كلاهما.");

    private final Mapping mapping;
    private final Map<Column, Integer> positions;
    private final Place place;
    private final RowErrors errors;

    /** What a line must fit into. */
    record Place(Period period, int width) {}

    CsvLine(Mapping mapping, Map<Column, Integer> positions, Place place, RowErrors errors) {
        this.mapping = mapping;
        this.positions = positions;
        this.place = place;
        this.errors = errors;
    }

    int width() {
        return place.width;
    }

    /** Empty if anything is wrong with it, which then is among the errors. */
    Optional<JournalLine> read(CsvRecord row, long number) {
        var before = errors.size();
        var entryId = needed(row, Column.ENTRY_ID);
        var account = needed(row, Column.ACCOUNT);
        var date = date(row);
        var postedAt = postedAt(row);
        var net = net(row);
        var origin = new JournalLine.Origin(
                optional(row, Column.TEXT, TEXT_LENGTH_MAX),
                optional(row, Column.USER, ID_LENGTH_MAX),
                optional(row, Column.APPROVER, ID_LENGTH_MAX),
                optional(row, Column.SOURCE, ID_LENGTH_MAX),
                null);
        if (entryId == null || account == null || date == null || net == null) return Optional.empty();
        if (errors.size() > before) return Optional.empty();
        var posting = new JournalLine.Posting(account, mapping.format().asset(), Math.max(net, 0), Math.max(-net, 0));
        return Optional.of(new JournalLine(number, entryId, new JournalLine.When(date, postedAt), posting, origin));
    }

    private @Nullable LocalDate date(CsvRecord row) {
        var text = needed(row, Column.DATE);
        if (text == null) return null;
        var date = mapping.format().date(text);
        if (date.isEmpty()) refuse(row, Column.DATE, NO_DATE);
        else if (!place.period.holds(date.get())) refuse(row, Column.DATE, OUTSIDE);
        return date.orElse(null);
    }

    private @Nullable LocalDateTime postedAt(CsvRecord row) {
        var text = optional(row, Column.POSTED_AT, ID_LENGTH_MAX);
        if (text == null) return null;
        var time = mapping.format().dateTime(text);
        if (time.isEmpty()) refuse(row, Column.POSTED_AT, NO_TIME);
        return time.orElse(null);
    }

    /** Debit minus credit. A side below zero is a correction in red and counts on the other side. */
    private @Nullable Long net(CsvRecord row) {
        if (positions.containsKey(Column.AMOUNT)) {
            return needed(row, Column.AMOUNT) == null ? null : minor(row, Column.AMOUNT);
        }
        var debit = minor(row, Column.DEBIT);
        var credit = minor(row, Column.CREDIT);
        if (debit == null || credit == null) return null;
        if (debit != 0 && credit != 0) refuse(row, Column.CREDIT, BOTH_SIDES);
        return debit - credit;
    }

    private @Nullable Long minor(CsvRecord row, Column column) {
        var text = field(row, column);
        if (text.isEmpty()) return 0L;
        var minor = mapping.format().minor(text);
        if (minor.isEmpty()) refuse(row, column, NO_AMOUNT);
        return minor.orElse(null);
    }

    private @Nullable String needed(CsvRecord row, Column column) {
        var text = optional(row, column, ID_LENGTH_MAX);
        if (text == null && field(row, column).isEmpty()) refuse(row, column, MISSING);
        return text;
    }

    private @Nullable String optional(CsvRecord row, Column column, int lengthMax) {
        var text = field(row, column);
        if (text.isEmpty()) return null;
        var fits = text.length() <= lengthMax
                && text.chars().noneMatch(letter -> letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t');
        if (!fits) refuse(row, column, TOO_LONG);
        return fits ? text : null;
    }

    private String field(CsvRecord row, Column column) {
        var position = positions.get(column);
        return position == null ? "" : row.getField(position).strip();
    }

    private void refuse(CsvRecord row, Column column, Wording message) {
        errors.add(row.getStartingLineNumber(), mapping.headings().getOrDefault(column, column.key()), message);
    }
}
