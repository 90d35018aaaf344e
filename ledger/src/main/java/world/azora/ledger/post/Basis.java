package world.azora.ledger.post;

import java.util.List;

/**
 * What the database says at the start of a batch.
 *
 * @param earlier the stored outcomes of the batch's ids
 * @param positions those of the accounts it names that exist
 * @param origins those of the transfers it follows that were posted
 */
record Basis(Head head, List<Earlier> earlier, List<Position> positions, List<Origin> origins) {
    Basis with(List<Origin> found) {
        return new Basis(head, earlier, positions, found);
    }
}
