package world.azora.sandbox.selftest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.sandbox.Language;
import world.azora.sandbox.LanguageState;
import world.azora.sandbox.SandboxCheck;
import world.azora.sandbox.SandboxSettings;
import world.azora.sandbox.SandboxTier;
import world.azora.sandbox.grading.Grader;
import world.azora.sandbox.launch.Launcher;
import world.azora.sandbox.toolchain.Toolchains;

/** All that grading needs, or the sentence that says why it could not be put together. */
record Equipment(Optional<Parts> parts, String obstacle) {
    record Parts(Launcher launcher, Toolchains toolchains, Grader grader) {}

    static Equipment of(SandboxSettings settings, Clock clock) {
        try {
            var launcher = new Launcher(place(settings));
            var toolchains = new Toolchains(launcher, paths(settings));
            var parts = new Parts(launcher, toolchains, new Grader(launcher, toolchains, clock));
            return new Equipment(Optional.of(parts), launcher.missing().orElse(""));
        } catch (RuntimeException e) {
            // Another system, another processor, a folder that cannot be written: the rest of the process must still
            // start.
            return new Equipment(Optional.empty(), "The sandbox could not be put together: " + e.getMessage());
        }
    }

    SandboxCheck check() {
        if (!obstacle.isEmpty() || parts.isEmpty())
            return new SandboxCheck(false, SandboxTier.NONE, obstacle, List.of());
        return new SelfTest(parts.get().grader(), languages()).run();
    }

    Optional<Grader> grader() {
        return parts.map(Parts::grader);
    }

    List<LanguageState> languages() {
        return parts.map(made -> made.toolchains().states())
                .orElseGet(() -> Arrays.stream(Language.values())
                        .map(language -> new LanguageState(language, false, null, obstacle))
                        .toList());
    }

    void close() {
        parts.ifPresent(made -> made.launcher().close());
    }

    private static Launcher.Place place(SandboxSettings settings) {
        var folder = settings.folder().isEmpty() ? System.getProperty("java.io.tmpdir") : settings.folder();
        return new Launcher.Place(
                settings.slots(), settings.userFirst(), Path.of(folder).toAbsolutePath());
    }

    private static Map<Language, Path> paths(SandboxSettings settings) {
        var paths = new EnumMap<Language, Path>(Language.class);
        if (!settings.python().isEmpty()) paths.put(Language.PYTHON, Path.of(settings.python()));
        if (!settings.node().isEmpty()) paths.put(Language.JAVASCRIPT, Path.of(settings.node()));
        return paths;
    }
}
