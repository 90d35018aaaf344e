package world.azora.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/** Which part of a list is asked for: {@code ?limit=} of 1 to 200 items, after the {@code ?cursor=} of the page before. */
public record PageRequest(int limit, @Nullable String cursor) {
    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 200;

    public PageRequest {
        if (limit < 1 || limit > LIMIT_MAX) throw new Refusal(CommonProblem.LIMIT_OUT_OF_RANGE);
    }

    /** What the last item of the page before was sorted by, or nothing for the first page. */
    public Optional<String> after() {
        return Optional.ofNullable(cursor).map(Cursor::decode);
    }

    /** How many rows to read: one more than the page holds tells whether another page follows. */
    public int rows() {
        return limit + 1;
    }

    /** Cuts the rows to a page; the key is what the list is sorted by. */
    public <T> Page<T> page(List<T> rows, Function<T, String> key) {
        if (rows.size() <= limit) return new Page<>(rows, null);
        var items = rows.subList(0, limit);
        return new Page<>(items, Cursor.encode(key.apply(items.getLast())));
    }
}
