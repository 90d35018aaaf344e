package world.azora.platform.embedded;

import java.util.List;

/** Whether an acknowledged commit is on the disk: options of {@code initdb}, and settings of the server. */
record Durability(List<String> initdbOptions, List<String> settings) {
    static final Durability FULL = new Durability(List.of(), List.of());

    /** Only tests choose this; no setting leads here. */
    static final Durability NONE = new Durability(
            List.of("--no-sync"), List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));

    Durability {
        initdbOptions = List.copyOf(initdbOptions);
        settings = List.copyOf(settings);
    }
}
