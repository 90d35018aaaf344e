package world.azora.sandbox.selftest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.Verdict;

/**
 * A program of the self-test and how it must end. Which limit is met first depends on how busy the machine is. Where it must end well, it must have said "refused": the first one of
 * each language only shows that harmless programs run.
 */
record HostileProgram(Language language, String name, Verdict verdict, String says, String source) {
    // Generous, as the machine may be busy with other things when it starts.
    private static final Limits LIMITS = new Limits(5000, 20_000, 96, 4);
    private static final Limits SHORT = new Limits(150, 400, 96, 4);
    private static final Set<Verdict> LIMITED =
            EnumSet.of(Verdict.CPU_LIMIT, Verdict.WALL_LIMIT, Verdict.MEMORY_LIMIT, Verdict.OUTPUT_LIMIT);

    private static final String PYTHON_REFUSED = """
            try:
                STATEMENT
                print("did it")
            except OSError:
                print("refused")
            """;
    private static final String NODE_REFUSED = """
            try { STATEMENT; console.log("did it"); } catch (error) { console.log("refused"); }
            """;

    static List<HostileProgram> of(Language language) {
        return switch (language) {
            case PYTHON -> PYTHON;
            case JAVASCRIPT -> JAVASCRIPT;
        };
    }

    boolean isHeldBy(TestResult result) {
        var ended = result.verdict() == verdict || (LIMITED.contains(verdict) && LIMITED.contains(result.verdict()));
        return ended && result.stdout().contains(says) && !result.stdout().contains("did it");
    }

    /** Those that only wait for their limit need not wait long. */
    Limits limits() {
        return verdict == Verdict.WALL_LIMIT || verdict == Verdict.CPU_LIMIT ? SHORT : LIMITS;
    }

    private static final List<HostileProgram> PYTHON = List.of(
            python("hello", Verdict.OK, "hello", "print('hello')"),
            pythonRefused("second process", "import os; os.fork()"),
            pythonRefused("network", "import socket; socket.socket()"),
            pythonRefused("host file", "open('/etc/passwd')"),
            pythonRefused("host process", "open('/proc/1/environ')"),
            pythonRefused("write to the system", "open('/usr/lib/azora', 'w')"),
            pythonRefused("write to its code", "open('/code/main.py', 'a')"),
            python("new namespace", Verdict.SECURITY, "", "import ctypes\nctypes.CDLL(None).unshare(0x10000000)"),
            python("mount", Verdict.SECURITY, "", "import ctypes\nctypes.CDLL(None).mount(0, 0, 0, 0, 0)"),
            python("trace", Verdict.SECURITY, "", "import ctypes\nctypes.CDLL(None).ptrace(0, 0, 0, 0)"),
            python("memory", Verdict.MEMORY_LIMIT, "", "kept = [bytearray(1 << 20) for _ in range(4096)]"),
            python("output", Verdict.OUTPUT_LIMIT, "", "while True: print('flood' * 100)"),
            python("loop", Verdict.CPU_LIMIT, "", "while True: pass"),
            python("sleep", Verdict.WALL_LIMIT, "", "import time\ntime.sleep(60)"));

    private static final List<HostileProgram> JAVASCRIPT = List.of(
            node("hello", Verdict.OK, "hello", "console.log('hello')"),
            nodeRefused("second process", "require('child_process').execFileSync('/usr/bin/prlimit')"),
            nodeRefused("host file", "require('fs').readFileSync('/etc/passwd')"),
            nodeRefused("host process", "require('fs').readFileSync('/proc/1/environ')"),
            nodeRefused("write to the system", "require('fs').writeFileSync('/usr/lib/azora', '')"),
            node("output", Verdict.OUTPUT_LIMIT, "", "for (;;) require('fs').writeSync(1, 'flood'.repeat(100))"),
            node("loop", Verdict.CPU_LIMIT, "", "for (;;);"));

    private static HostileProgram python(String name, Verdict verdict, String says, String source) {
        return new HostileProgram(Language.PYTHON, name, verdict, says, source);
    }

    private static HostileProgram pythonRefused(String name, String statement) {
        return python(name, Verdict.OK, "refused", PYTHON_REFUSED.replace("STATEMENT", statement));
    }

    private static HostileProgram node(String name, Verdict verdict, String says, String source) {
        return new HostileProgram(Language.JAVASCRIPT, name, verdict, says, source);
    }

    private static HostileProgram nodeRefused(String name, String statement) {
        return node(name, Verdict.OK, "refused", NODE_REFUSED.replace("STATEMENT", statement));
    }
}
