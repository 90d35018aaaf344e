package world.azora.platform.production;

/**
 * One thing that must hold before an installation serves strangers. A module contributes it as a bean where it can tell;
 * in production mode a process does not start while one fails. It answers within a second and changes nothing.
 */
public interface ProductionCheck {
    /** A word for machines and run-books, such as {@code staff-second-factor}. */
    String name();

    /** What must hold, as a sentence. */
    String english();

    /** The same in Arabic. */
    String arabic();

    Finding check();
}
