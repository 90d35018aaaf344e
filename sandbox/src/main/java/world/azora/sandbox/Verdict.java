package world.azora.sandbox;

/** How one test ended. */
public enum Verdict {
    /** It ended by itself with exit code 0 and wrote what was expected. */
    OK,
    WRONG_ANSWER,
    /** The program could not be read by its language at all. */
    COMPILE_ERROR,
    /** It ended by itself with another exit code than 0. */
    EXIT,
    /** It was ended by a signal that none of our limits sent. */
    SIGNAL,
    CPU_LIMIT,
    WALL_LIMIT,
    MEMORY_LIMIT,
    OUTPUT_LIMIT,
    /** It made a system call that no honest program needs, and was ended for it. */
    SECURITY,
    /** Our own fault: says nothing about the program. */
    SANDBOX_ERROR
}
