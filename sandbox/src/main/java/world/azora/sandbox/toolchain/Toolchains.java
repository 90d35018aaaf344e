package world.azora.sandbox.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.kernel.Sha256;
import world.azora.sandbox.Language;
import world.azora.sandbox.LanguageState;
import world.azora.sandbox.Limits;
import world.azora.sandbox.SourceFile;
import world.azora.sandbox.launch.Launcher;

/** What can be run here. Each toolchain was started once, inside the sandbox: one that only the host can start is none. */
public final class Toolchains {
    private final Map<Language, Toolchain> found = new EnumMap<>(Language.class);
    private final List<LanguageState> states = new ArrayList<>();

    /**
     * A toolchain that works.
     *
     * @param version what it says of itself
     * @param hash of its version and of the file that is executed
     * @param roots what of the host must be there for it
     */
    public record Toolchain(Language language, String version, Sha256 hash, Path executable, List<Path> roots) {
        /** The program is the first file; it lies in the prepared folder with the others. */
        public Launcher.Task task(Path code, SourceFile program, String stdin, Limits limits) {
            var dialect = Dialect.of(language);
            var command = dialect.command(executable, "/code/" + program.name(), limits);
            var memory = dialect.memory(limits);
            return new Launcher.Task(code, stdin, command, roots, limits, memory, dialect.environment());
        }

        /** Whether the language could not even read the program. */
        public boolean isCompileError(Launcher.Ending ending) {
            return Dialect.of(language).isCompileError(ending.stderr().text());
        }

        /** Whether it ended because it was given no more memory. */
        public boolean isOutOfMemory(Launcher.Ending ending) {
            return Dialect.of(language).isOutOfMemory(ending.stderr().text());
        }
    }

    /** The paths name toolchains that shall be used instead of those in the usual places. */
    public Toolchains(Launcher launcher, Map<Language, Path> paths) {
        var search = new ToolchainSearch(launcher);
        for (var language : Language.values()) {
            var outcome = search.find(language, Optional.ofNullable(paths.get(language)));
            switch (outcome) {
                case ToolchainSearch.Outcome.Found(Toolchain toolchain) -> {
                    found.put(language, toolchain);
                    states.add(new LanguageState(language, true, toolchain.version(), null));
                }
                case ToolchainSearch.Outcome.Missing(String why) ->
                    states.add(new LanguageState(language, false, null, why));
            }
        }
    }

    public Optional<Toolchain> find(Language language) {
        return Optional.ofNullable(found.get(language));
    }

    public List<LanguageState> states() {
        return List.copyOf(states);
    }
}
