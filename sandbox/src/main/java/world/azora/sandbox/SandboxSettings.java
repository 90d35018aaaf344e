package world.azora.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code azora.sandbox.*}.
 *
 * @param workers programs that run at a time; 0 for as many as there are processor cores
 * @param queueMax runs that may wait; further ones are refused
 * @param most the highest limits that a run gets here; who asks for more gets these
 * @param python a Python to use instead of the one in the usual places, or nothing
 * @param node a Node to use likewise
 * @param folder where code and input lie while they run, or nothing for the system's temporary folder
 * @param userFirst as root, the number of the first worker's user; the next ones follow
 */
@ConfigurationProperties("azora.sandbox")
public record SandboxSettings(
        @DefaultValue("0") int workers,
        @DefaultValue("1000") int queueMax,
        @DefaultValue Most most,
        @DefaultValue("") String python,
        @DefaultValue("") String node,
        @DefaultValue("") String folder,
        @DefaultValue("70000") int userFirst) {
    private static final int WORKERS_MAX = 256;

    public SandboxSettings {
        if (workers < 0 || workers > WORKERS_MAX)
            throw new IllegalArgumentException("azora.sandbox.workers must be 0 to " + WORKERS_MAX);
        if (queueMax < 1) throw new IllegalArgumentException("azora.sandbox.queue-max must be at least 1");
        if (userFirst < 1000) throw new IllegalArgumentException("azora.sandbox.user-first must be at least 1000");
    }

    /** How many programs run at a time. */
    public int slots() {
        return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }

    /** Times in milliseconds, memory in MiB, output in KiB. */
    public record Most(
            @DefaultValue("10000") int cpuMs,
            @DefaultValue("30000") int wallMs,
            @DefaultValue("1024") int memoryMb,
            @DefaultValue("1024") int outputKb) {
        public Limits limits() {
            return new Limits(cpuMs, wallMs, memoryMb, outputKb);
        }
    }
}
