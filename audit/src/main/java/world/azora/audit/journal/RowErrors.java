package world.azora.audit.journal;

import java.util.ArrayList;
import java.util.List;
import world.azora.audit.Wording;

/** The first errors of a file: whoever has a hundred to mend does not need the millionth yet. */
final class RowErrors {
    static final int KEPT_MAX = 100;

    private final List<RowError> kept = new ArrayList<>();

    void add(long line, String column, Wording message) {
        if (kept.size() < KEPT_MAX) kept.add(new RowError(line, column, message));
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    boolean isFull() {
        return kept.size() >= KEPT_MAX;
    }

    int size() {
        return kept.size();
    }

    List<RowError> list() {
        return List.copyOf(kept);
    }
}
