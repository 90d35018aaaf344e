package world.azora.platform.jobs;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells the worker of this process that there may be something to do. It stands between outbox and worker because work
 * may itself send jobs: the two must not need each other to be made.
 */
final class JobSignal {
    private final AtomicReference<Runnable> listener = new AtomicReference<>(() -> {});

    void listen(Runnable worker) {
        listener.set(worker);
    }

    void raise() {
        listener.get().run();
    }
}
