package world.azora.sandbox;

import java.util.List;

/**
 * What the self-test found.
 *
 * @param grading whether programs are run
 * @param why a sentence: what the tier rests on, or what must be done so that programs can be run
 */
public record SandboxCheck(boolean grading, SandboxTier tier, String why, List<Probe> probes) {
    public SandboxCheck {
        probes = List.copyOf(probes);
    }

    /** One hostile program, and whether it was stopped. */
    public record Probe(String name, boolean held, String detail) {}
}
