package world.azora.platform.production;

/**
 * What a check found.
 *
 * @param reason why, in a sentence for an operator; never a secret
 * @param remedy what to do about it; empty if nothing
 */
public record Finding(Outcome outcome, String reason, String remedy) {
    /** Whether it holds. */
    public enum Outcome {
        HOLDS,
        /** The start is refused in production mode. */
        FAILS,
        /** It could be safer. It does not stop the start, and is said in the log of each. */
        WARNS,
        /** Nothing in this release can tell. It does not stop the start, and is never shown as if it held. */
        NOTHING_BEHIND_IT
    }

    public static Finding holds(String reason) {
        return new Finding(Outcome.HOLDS, reason, "");
    }

    public static Finding fails(String reason, String remedy) {
        return new Finding(Outcome.FAILS, reason, remedy);
    }

    public static Finding warns(String reason, String remedy) {
        return new Finding(Outcome.WARNS, reason, remedy);
    }

    public static Finding nothingBehindIt(String reason) {
        return new Finding(Outcome.NOTHING_BEHIND_IT, reason, "");
    }
}
