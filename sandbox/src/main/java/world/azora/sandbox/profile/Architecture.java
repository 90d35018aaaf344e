package world.azora.sandbox.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A kind of processor: how the kernel names it to a filter, and the numbers of its system calls. */
enum Architecture {
    X86_64("SCMP_ARCH_X86_64", 0xC000_003E, "x86_64.txt"),
    AARCH64("SCMP_ARCH_AARCH64", 0xC000_00B7, "aarch64.txt");

    /** Set in the number of a call by the x32 interface, which has the same architecture code as x86-64. */
    static final int X32_BIT = 0x4000_0000;

    final String ociName;
    /** {@code AUDIT_ARCH_…} of linux/audit.h. */
    final int auditCode;

    private final String table;

    Architecture(String ociName, int auditCode, String table) {
        this.ociName = ociName;
        this.auditCode = auditCode;
        this.table = table;
    }

    static Architecture ofThisMachine() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> X86_64;
            case "aarch64" -> AARCH64;
            case String other -> throw new IllegalStateException("There is no system-call filter for " + other);
        };
    }

    /** Name to number, in the order of the numbers. */
    Map<String, Integer> systemCalls() {
        var calls = new LinkedHashMap<String, Integer>();
        try (var in = Objects.requireNonNull(Architecture.class.getResourceAsStream(table));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                var blank = line.indexOf(' ');
                calls.put(line.substring(0, blank), Integer.valueOf(line.substring(blank + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calls;
    }
}
