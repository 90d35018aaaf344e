package world.azora.app.bench;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Something that can be measured. Figures are printed beside a baseline of the same run wherever there is one. */
public interface Benchmark {
    String name();

    /** What it measures, in a line. */
    String purpose();

    /** The same on so much data; nothing where there is no such choice. */
    default Optional<Benchmark> ofSize(long size) {
        return Optional.empty();
    }

    /**
     * Measures.
     *
     * @param progress where lines for a waiting person go
     * @return all figures, for {@code --json}; and {@code "held": false} if something that must hold did not
     */
    ObjectNode run(Consumer<String> progress);

    /** Prints the figures for a person: a line each, unless a benchmark knows better. */
    default void print(ObjectNode figures, PrintWriter out) {
        figures.properties()
                .forEach(figure -> out.printf(
                        "%-28s %s%n", figure.getKey(), figure.getValue().asString()));
    }
}
