package world.azora.payments.limit;

import java.time.Instant;

/** A payment of the last day. What failed, or was given up before it was captured, counts as an order of nothing. */
record Order(Instant at, long minor) {}
