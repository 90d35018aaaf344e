package world.azora.sandbox.toolchain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.launch.Launcher;

/** What is particular to a language. A program can imitate the last words of its language; that mislabels its own run only. */
enum Dialect {
    PYTHON("python3", Path.of("/usr/share/zoneinfo")) {
        // A program that was read says "Traceback" before it fails; one that was not begins with the place of the
        // error.
        private static final Pattern COMPILE_ERROR =
                Pattern.compile("\\A(  File \"/code/.*|SyntaxError: )", Pattern.DOTALL);
        private static final Pattern SYNTAX =
                Pattern.compile("^(SyntaxError|IndentationError|TabError): ", Pattern.MULTILINE);
        private static final Pattern MEMORY = Pattern.compile("^MemoryError(:.*)?\\s*\\z", Pattern.MULTILINE);

        @Override
        List<String> command(Path executable, String program, Limits limits) {
            return List.of(executable.toString(), "-B", "-s", program);
        }

        // The order of sets depends on a seed; a fixed one makes a run repeatable.
        @Override
        Map<String, String> environment() {
            return Map.of("PYTHONHASHSEED", "0", "PYTHONUTF8", "1");
        }

        @Override
        Launcher.Memory memory(Limits limits) {
            return new Launcher.Memory(limits.memoryMb(), limits.memoryMb() + 512L);
        }

        @Override
        boolean isCompileError(String stderr) {
            return COMPILE_ERROR.matcher(stderr).find()
                    && SYNTAX.matcher(stderr).find();
        }

        @Override
        boolean isOutOfMemory(String stderr) {
            return MEMORY.matcher(stderr).find();
        }
    },
    JAVASCRIPT("node", Path.of("/usr/share/nodejs")) {
        // V8 reserves tens of gigabytes of addresses and uses few of them.
        private static final long ADDRESS_SPACE_MB = 64 * 1024;
        // Stacks of its threads and code count as data without ever being touched.
        private static final long OVERHEAD_MB = 512;
        private static final Pattern COMPILE_ERROR = Pattern.compile(
                "^SyntaxError: .*^\\s+at (wrapSafe|internalCompileFunction|compileSourceTextModule|ModuleLoader)",
                Pattern.DOTALL | Pattern.MULTILINE);

        @Override
        List<String> command(Path executable, String program, Limits limits) {
            return List.of(
                    executable.toString(),
                    "--max-old-space-size=" + Math.max(16, limits.memoryMb() * 3 / 4),
                    "--v8-pool-size=1",
                    program);
        }

        @Override
        Map<String, String> environment() {
            return Map.of("UV_USE_IO_URING", "0", "UV_THREADPOOL_SIZE", "2");
        }

        @Override
        Launcher.Memory memory(Limits limits) {
            return new Launcher.Memory(limits.memoryMb() + OVERHEAD_MB, ADDRESS_SPACE_MB);
        }

        @Override
        boolean isCompileError(String stderr) {
            return stderr.startsWith("/code/") && COMPILE_ERROR.matcher(stderr).find();
        }

        @Override
        boolean isOutOfMemory(String stderr) {
            return stderr.contains("JavaScript heap out of memory")
                    || stderr.contains("Array buffer allocation failed");
        }
    };

    final String executable;

    /** Data that its libraries look for in a fixed place. */
    final Path shared;

    Dialect(String executable, Path shared) {
        this.executable = executable;
        this.shared = shared;
    }

    static Dialect of(Language language) {
        return switch (language) {
            case PYTHON -> PYTHON;
            case JAVASCRIPT -> JAVASCRIPT;
        };
    }

    abstract List<String> command(Path executable, String program, Limits limits);

    abstract Map<String, String> environment();

    abstract Launcher.Memory memory(Limits limits);

    abstract boolean isCompileError(String stderr);

    abstract boolean isOutOfMemory(String stderr);
}
