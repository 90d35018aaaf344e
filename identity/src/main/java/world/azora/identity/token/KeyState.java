package world.azora.identity.token;

/** Where a signing key is in its life. All three are published. */
enum KeyState {
    /** Known to everybody before it signs, so that nobody meets a signature by a key that he has not heard of. */
    NEXT,
    CURRENT,
    /** It signs nothing more, and is forgotten when all that it has signed has expired. */
    RETIRED
}
