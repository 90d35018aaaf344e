package world.azora.kernel;

/**
 * What we answer when we cannot do as asked: an HTTP status, and words for a person. Each module lists its own in an
 * enum; a code is written once, with its status and both languages, and no two modules share one.
 */
public interface Problem {
    /** The enum constant's name: the code a program reads. */
    String name();

    /** The HTTP status. */
    int status();

    /** One English sentence that says what to do or what is wrong. */
    String english();

    /** The same in Arabic. */
    String arabic();
}
