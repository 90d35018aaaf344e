package world.azora.platform.secret;

/** The sealed columns of one feature. A module contributes it as a bean where its role runs. */
public interface SealedColumns {
    /** Which ones, such as {@code identity.signing-key}. */
    String name();

    /**
     * Seals with the current data key again whatever is sealed with an older one, and says how many values that were.
     * It can be killed at any point and run again: every value opens before and after.
     */
    int rewrap();
}
