package world.azora.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list. Without a next cursor it is the last one. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
