package world.azora.audit.journal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import world.azora.audit.AuditProblem;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;

/**
 * Says what the columns of a file mean and how it writes dates and amounts. As JSON it is one flat object: the names of
 * {@link Column} with the heading each has in the file, and {@code dateFormat}, {@code decimal}, {@code asset}.
 */
record Mapping(Map<Column, String> headings, CsvFormat format) {
    private static final int HEADING_LENGTH_MAX = 200;
    private static final List<Column> NEEDED = List.of(Column.ENTRY_ID, Column.DATE, Column.ACCOUNT);

    Mapping {
        headings = Map.copyOf(headings);
        for (var column : NEEDED) if (!headings.containsKey(column)) throw malformed(column.key());
        var bothSides = headings.containsKey(Column.DEBIT) && headings.containsKey(Column.CREDIT);
        if (bothSides == headings.containsKey(Column.AMOUNT)) throw new Refusal(AuditProblem.MAPPING_AMOUNT_MISSING);
    }

    static Mapping of(Map<String, String> json) {
        var headings = new EnumMap<Column, String>(Column.class);
        var rest = new TreeMap<>(json);
        for (var column : Column.values()) {
            var heading = rest.remove(column.key());
            if (heading == null) continue;
            if (heading.isBlank() || heading.length() > HEADING_LENGTH_MAX) throw malformed(column.key());
            headings.put(column, heading);
        }
        var format = new CsvFormat(
                rest.getOrDefault("dateFormat", CsvFormat.DATE_FORMAT_DEFAULT),
                rest.getOrDefault("decimal", "."),
                Amount.zero(rest.getOrDefault("asset", CsvFormat.NO_ASSET)).asset());
        rest.keySet().removeAll(List.of("dateFormat", "decimal", "asset"));
        if (!rest.isEmpty()) throw malformed(rest.firstKey());
        return new Mapping(headings, format);
    }

    /** The same for mappings that say the same. */
    Sha256 hash() {
        return Sha256.of(new TreeMap<>(headings) + "|" + format);
    }

    private static Refusal malformed(String key) {
        return new Refusal(AuditProblem.MAPPING_MALFORMED, Map.of("field", key));
    }
}
