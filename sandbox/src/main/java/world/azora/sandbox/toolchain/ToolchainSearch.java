package world.azora.sandbox.toolchain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import world.azora.kernel.Sha256;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.SourceFile;
import world.azora.sandbox.launch.Launcher;
import world.azora.sandbox.toolchain.Toolchains.Toolchain;

/** Looks in the usual places for a toolchain and asks it, inside the sandbox, for its version. */
final class ToolchainSearch {
    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/opt/node/bin", "/opt/python/bin");

    private static final Limits LIMITS = new Limits(5000, 10_000, 256, 64);

    private static final String NO_NAMESPACES =
            "Unprivileged user namespaces are switched off. Allow them (sysctl kernel.unprivileged_userns_clone=1; where"
                    + " AppArmor restricts them, kernel.apparmor_restrict_unprivileged_userns=0; in a container, its own"
                    + " seccomp profile). ";

    private final Launcher launcher;

    ToolchainSearch(Launcher launcher) {
        this.launcher = launcher;
    }

    sealed interface Outcome {
        record Found(Toolchain toolchain) implements Outcome {}

        record Missing(String why) implements Outcome {}
    }

    Outcome find(Language language, Optional<Path> configured) {
        if (launcher.missing().isPresent())
            return new Outcome.Missing(launcher.missing().get());
        var name = Dialect.of(language).executable;
        var candidates = configured
                .map(Stream::of)
                .orElseGet(() -> FOLDERS.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .toList();
        Outcome outcome = new Outcome.Missing(name + " is missing: install it, or say where it is.");
        for (var candidate : candidates) {
            outcome = examine(language, candidate);
            if (outcome instanceof Outcome.Found) return outcome;
        }
        return outcome;
    }

    private Outcome examine(Language language, Path candidate) {
        try {
            var executable = candidate.toRealPath();
            var unknown = new Toolchain(language, "", Sha256.of(""), executable, roots(language, executable));
            var ending = version(unknown);
            if (ending.cause() != Launcher.Cause.ENDED || ending.code() != 0) return unusable(executable, ending);
            var version = ending.stdout().text().strip();
            return new Outcome.Found(
                    new Toolchain(language, version, hash(version, executable), executable, unknown.roots()));
        } catch (IOException e) {
            return new Outcome.Missing(candidate + " cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Missing("The search was interrupted.");
        }
    }

    private Launcher.Ending version(Toolchain toolchain) throws InterruptedException {
        var code = launcher.prepare(List.of());
        try {
            var task = toolchain.task(code, new SourceFile("none", ""), "", LIMITS);
            var command = new ArrayList<>(task.command());
            command.set(command.size() - 1, "--version");
            return launcher.launch(
                    new Launcher.Task(code, "", command, task.roots(), LIMITS, task.memory(), task.environment()));
        } finally {
            launcher.discard(code);
        }
    }

    private static Outcome unusable(Path executable, Launcher.Ending ending) {
        var words = ending.stderr().text().lines().findFirst().orElse(ending.cause() + " " + ending.code());
        if (words.startsWith("bwrap: ") && words.contains("namespace"))
            return new Outcome.Missing(NO_NAMESPACES + words);
        return new Outcome.Missing(
                executable + " does not run in the sandbox (" + words + "). It must be readable by every user.");
    }

    /** Of what belongs to the system the file alone, as its libraries are there anyway; of others the folder they live in. */
    private static List<Path> roots(Language language, Path executable) {
        var roots = new ArrayList<Path>();
        if (executable.startsWith("/usr/local")) {
            roots.add(executable);
            roots.add(Path.of("/usr/local/lib"));
        } else if (executable.startsWith("/usr") || executable.getNameCount() < 3) {
            roots.add(executable);
        } else {
            roots.add(Path.of("/").resolve(executable.subpath(0, executable.getNameCount() - 2)));
        }
        var shared = Dialect.of(language).shared;
        if (Files.isDirectory(shared)) roots.add(shared);
        return List.copyOf(roots);
    }

    private static Sha256 hash(String version, Path executable) throws IOException {
        var digest = Sha256.digest();
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        try (var in = Files.newInputStream(executable)) {
            var buffer = new byte[1 << 16];
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) digest.update(buffer, 0, count);
        }
        return Sha256.ofDigest(digest.digest());
    }
}
