package world.azora.edge.limit;

/** By what requests are told apart when they are counted. */
enum Key {
    /** Where a request comes from. Counts only what nobody is signed in for: a school sits behind one address. */
    ADDRESS,
    /** Who is signed in, by whichever session, token or key. */
    PERSON,
    /**
     * Whose account is meant: the signed-in person's, or the one that the body names, together with the address. Named
     * alone it would let anybody use up somebody else's share.
     */
    ACCOUNT
}
