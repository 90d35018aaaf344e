package world.azora.identity;

/**
 * An API key as a request shows it, good or bad.
 *
 * @param address where the request comes from
 */
public record ShownKey(AccessToken key, String address) {
    /** What every key begins with, so that people, and programs that look for leaked secrets, recognise one. */
    public static final String PREFIX = "azk_";
}
