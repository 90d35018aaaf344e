package world.azora.sandbox.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Sha256;

/**
 * A system-call filter as the kernel takes it (seccomp, classic BPF), made from a profile in the form that containers
 * use. Source of the form: OCI runtime specification 1.2, {@code linux.seccomp}. Where several entries speak of one
 * call, the first whose arguments fit decides.
 */
public final class SystemCallFilter {
    private final byte[] program;

    private SystemCallFilter(byte[] program) {
        this.program = program;
    }

    /**
     * Reads and compiles the profile of this name for this machine.
     *
     * @throws IllegalStateException if no filter can be made for this kind of processor
     */
    public static SystemCallFilter load(String name) {
        return new SystemCallFilter(BpfCompiler.compile(read(name), Architecture.ofThisMachine()));
    }

    /** The instructions, eight bytes each, in the byte order of the machine. */
    public byte[] program() {
        return program.clone();
    }

    /** Stands for exactly what was allowed: the processor's numbers and the rules are both in it. */
    public Sha256 hash() {
        return Sha256.of(program);
    }

    static FilterProfile read(String name) {
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = SystemCallFilter.class.getResourceAsStream(name + ".json")) {
            if (in == null) throw new IllegalStateException("There is no profile " + name);
            return mapper.readValue(in, FilterProfile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
