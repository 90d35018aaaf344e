package world.azora.sandbox;

/** How strong the sandbox of this machine is. */
public enum SandboxTier {
    /** bubblewrap, system-call filter, resource limits of the kernel, and a watchdog of ours over time and memory. */
    WATCHDOG,
    /** It does not hold, so nothing is run. */
    NONE
}
