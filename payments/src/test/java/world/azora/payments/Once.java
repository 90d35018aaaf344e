package world.azora.payments;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Something that a test wants to happen once at some place, when that is next passed. */
final class Once {
    private final AtomicReference<@Nullable Runnable> event = new AtomicReference<>();

    void next(Runnable happening) {
        event.set(happening);
    }

    void pass() {
        var happening = event.getAndSet(null);
        if (happening != null) happening.run();
    }
}
