package world.azora.audit.forest;

import java.util.List;

/** Rows of numbers, one row per entry. The values lie row after row in one array. */
final class FeatureTable {
    private final List<String> names;
    private final float[] values;

    /**
     * @param names one per column
     * @param values rows × columns, no NaN; the table keeps the array
     */
    FeatureTable(List<String> names, float[] values) {
        if (names.isEmpty() || values.length % names.size() != 0)
            throw new IllegalArgumentException(values.length + " values do not fill rows of " + names.size());
        this.names = List.copyOf(names);
        this.values = values;
    }

    List<String> names() {
        return names;
    }

    int columns() {
        return names.size();
    }

    int rows() {
        return values.length / names.size();
    }

    float at(int row, int column) {
        return values[row * names.size() + column];
    }
}
