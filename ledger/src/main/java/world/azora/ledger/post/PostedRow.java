package world.azora.ledger.post;

import world.azora.ledger.PostedTransfer;

/** A transfer to write, with both accounts as they are after it. */
record PostedRow(PostedTransfer posted, Position debit, Position credit) {
    /** Whether both accounts get an entry. */
    boolean moves() {
        return posted.transfer().step().moves();
    }
}
