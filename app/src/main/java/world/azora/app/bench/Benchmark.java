package world.azora.app.bench;

import java.io.PrintWriter;
import java.util.Optional;
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
    ObjectNode run(PrintWriter progress);

    /** Prints the figures for a person. */
    void print(ObjectNode figures, PrintWriter out);
}
