package world.azora.edge.limit;

/**
 * So many requests a minute for somebody.
 *
 * @param holder who: an address or a session, with the door it stands before
 */
record Allowance(String holder, int perMinute) {}
