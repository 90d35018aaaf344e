package world.azora.audit.forest;

/** c(n) of Liu, Ting and Zhou, "Isolation Forest" (ICDM 2008), equation 1. */
final class PathLength {
    private static final double EULER_MASCHERONI = 0.5772156649015329;

    private PathLength() {}

    /** The mean path of an unsuccessful search in a binary search tree of so many nodes. */
    static double expected(int size) {
        if (size <= 1) return 0;
        if (size == 2) return 1;
        return 2 * (Math.log(size - 1) + EULER_MASCHERONI) - 2.0 * (size - 1) / size;
    }
}
