package world.azora.sandbox;

/** How strong the sandbox of this machine is. */
public enum SandboxTier {
    /** bubblewrap, system-call filter, resource limits, and control groups that the kernel enforces. */
    CONTROL_GROUPS,
    /** The same without control groups: a watchdog looks after the memory. */
    WATCHDOG,
    /** It does not hold, so nothing is run. */
    NONE
}
