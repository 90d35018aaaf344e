package world.azora.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Lines up the members of JSON objects in columns. A column is a JSON pointer without its first slash. */
final class Table {
    private Table() {}

    static void print(PrintWriter out, JsonNode items, String... columns) {
        var rows = new ArrayList<List<String>>();
        rows.add(Arrays.stream(columns).map(Table::heading).toList());
        for (var item : items)
            rows.add(Arrays.stream(columns).map(column -> cell(item, column)).toList());
        var widths = IntStream.range(0, columns.length)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (var row : rows)
            out.println(IntStream.range(0, columns.length)
                    .mapToObj(column -> pad(row.get(column), widths[column]))
                    .collect(Collectors.joining("  "))
                    .stripTrailing());
        if (items.isEmpty()) out.println("(none)");
    }

    private static String heading(String column) {
        return column.replace('/', ' ').toUpperCase(Locale.ROOT);
    }

    private static String cell(JsonNode item, String column) {
        var value = item.at("/" + column);
        if (value.isArray()) return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        return value.isContainer() ? value.toString() : value.asString("");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
