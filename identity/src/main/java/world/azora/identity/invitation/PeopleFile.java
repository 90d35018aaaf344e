package world.azora.identity.invitation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.identity.IdentityProblem;
import world.azora.kernel.Refusal;

/** Reads a file of people, CSV (RFC 4180, with column names) or a JSON list, into rows of texts. */
final class PeopleFile {
    static final int ROWS_MAX = 5_000;
    static final Set<String> COLUMNS = Set.of("email", "displayName", "locale", "roles", "passwordHash");
    private static final Set<String> NEEDED = Set.of("email", "displayName");
    private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^\\uFEFF");

    private final JsonMapper json;

    PeopleFile(JsonMapper json) {
        this.json = json;
    }

    /** Column names with what stands under them; empty cells are left out. */
    List<Map<String, String>> csv(byte[] file) {
        var text = BYTE_ORDER_MARK
                .matcher(new String(file, StandardCharsets.UTF_8))
                .replaceFirst("");
        var rows = new ArrayList<Map<String, String>>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (var row : reader) add(rows, row.getFieldsAsMap(), row);
        } catch (CsvParseException | java.io.IOException _) {
            throw malformed();
        }
        return rows;
    }

    private static void add(List<Map<String, String>> rows, Map<String, String> fields, NamedCsvRecord row) {
        if (!COLUMNS.containsAll(row.getHeader()) || !row.getHeader().containsAll(NEEDED)) throw malformed();
        keep(rows, fields);
    }

    List<Map<String, String>> json(byte[] file) {
        var rows = new ArrayList<Map<String, String>>();
        for (var person : list(file)) {
            if (!person.isObject()) throw malformed();
            var fields = new TreeMap<String, String>();
            for (var field : person.properties()) fields.put(field.getKey(), text(field.getValue()));
            if (!COLUMNS.containsAll(fields.keySet())) throw malformed();
            keep(rows, fields);
        }
        return rows;
    }

    private JsonNode list(byte[] file) {
        try {
            var read = json.readTree(file);
            if (read.isArray()) return read;
        } catch (JacksonException _) {
            // Refused below, like everything else that is no list.
        }
        throw malformed();
    }

    private static String text(JsonNode value) {
        if (value.isNull()) return "";
        if (value.isString()) return value.stringValue();
        if (!value.isArray()) throw malformed();
        var words = new ArrayList<String>();
        for (var word : value) words.add(word.isString() ? word.stringValue() : "");
        return String.join(" ", words);
    }

    private static void keep(List<Map<String, String>> rows, Map<String, String> fields) {
        var filled = new TreeMap<>(fields);
        filled.values().removeIf(String::isBlank);
        rows.add(filled);
        if (rows.size() > ROWS_MAX) throw new Refusal(IdentityProblem.PEOPLE_FILE_TOO_LARGE);
    }

    private static Refusal malformed() {
        return new Refusal(IdentityProblem.PEOPLE_FILE_MALFORMED);
    }
}
