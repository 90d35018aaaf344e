package world.azora.edge.limit;

/** By what requests are told apart when they are counted. */
enum Key {
    /** Where a request comes from. Counts only what nobody is signed in for: a school sits behind one address. */
    ADDRESS,
    /** Who is signed in, by whichever session, token or key. */
    PERSON,
    /** The key that a program shows: one that runs wild uses up its own share before its owner's. */
    KEY,
    /**
     * Whose account is meant: the signed-in person's, or the one that the body names, together with the address. Named
     * alone it would let anybody use up somebody else's share.
     */
    ACCOUNT
}
