package world.azora.ledger.post;

import world.azora.ledger.Transfer;

/**
 * A transfer that others may follow.
 *
 * @param settled whether one does already; there is never a second
 */
record Origin(Transfer transfer, boolean settled) {}
