package world.azora.sandbox.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import world.azora.kernel.UserId;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.LanguageState;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.SandboxCheck;
import world.azora.sandbox.SandboxCheck.Probe;
import world.azora.sandbox.SandboxTier;
import world.azora.sandbox.SourceFile;
import world.azora.sandbox.TestCase;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.grading.Grader;

/** Runs the hostile programs of {@link HostileProgram} in every language that is there. */
record SelfTest(Grader grader, List<LanguageState> languages) {
    private static final RunId RUN = new RunId(new UUID(0, 0));

    SandboxCheck run() {
        var available = languages.stream().filter(LanguageState::available).toList();
        if (available.isEmpty()) return refusal("No language can be run here. " + reasons(), List.of());
        var probes = new ArrayList<Probe>();
        for (var language : available) {
            for (var program : HostileProgram.of(language.language())) probes.add(probe(program));
        }
        var through = probes.stream().filter(probe -> !probe.held()).toList();
        if (!through.isEmpty()) return refusal(complaint(through), probes);
        return new SandboxCheck(true, SandboxTier.WATCHDOG, praise(probes.size()), probes);
    }

    private Probe probe(HostileProgram program) {
        var name = program.language() + " " + program.name();
        try {
            var result = grade(program);
            var held = program.isHeldBy(result);
            return new Probe(name, held, held ? result.verdict().name() : words(result));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Probe(name, false, "interrupted");
        } catch (RuntimeException e) {
            return new Probe(name, false, String.valueOf(e.getMessage()));
        }
    }

    private TestResult grade(HostileProgram program) throws InterruptedException {
        var file = new SourceFile(program.language() == Language.PYTHON ? "main.py" : "main.js", program.source());
        var test = new TestCase(program.name(), "", "", Comparator.NONE, 1, false);
        var request = new RunRequest(
                RUN, UserId.SYSTEM, program.language(), List.of(file), List.of(test), program.limits(), false);
        return grader.grade(request).results().getFirst();
    }

    private String reasons() {
        return languages.stream().map(state -> String.valueOf(state.why())).collect(Collectors.joining(" "));
    }

    private static SandboxCheck refusal(String why, List<Probe> probes) {
        return new SandboxCheck(false, SandboxTier.NONE, why, probes);
    }

    private static String complaint(List<Probe> through) {
        return through.stream()
                .map(probe -> probe.name() + " (" + probe.detail() + ")")
                .collect(Collectors.joining(", ", "The sandbox does not hold, so nothing is run: ", "."));
    }

    private static String praise(int count) {
        return "bubblewrap, a system-call filter, resource limits and a watchdog stopped all of %d hostile programs."
                .formatted(count);
    }

    private static String words(TestResult result) {
        var said = (result.stdout() + " " + result.stderr()).strip();
        return result.verdict() + " " + said.substring(0, Math.min(200, said.length()));
    }
}
