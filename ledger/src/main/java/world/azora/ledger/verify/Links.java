package world.azora.ledger.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;

/**
 * Follows the links between transfers: a hold ends once and as it was meant, and what is reversed was posted, in full and
 * once. It remembers open holds, and of all other transfers only those that are reversed later.
 */
final class Links {
    private final Set<TransferId> reversed;
    private final Map<TransferId, Transfer> holds = new HashMap<>();
    private final Map<TransferId, Transfer> reversible = new HashMap<>();

    /** @param reversed what the reversals of this ledger say that they reverse */
    Links(Set<TransferId> reversed) {
        this.reversed = Set.copyOf(reversed);
    }

    /** What a transfer ends or reverses; empty if it does neither, or if it may not. */
    Optional<Transfer> follow(PostedTransfer posted) {
        var transfer = posted.transfer();
        if (transfer.step() == Step.HOLD) holds.put(transfer.id(), transfer);
        if (reversed.contains(transfer.id()) && (transfer.step() == Step.POST || transfer.step() == Step.CAPTURE))
            reversible.put(transfer.id(), transfer);
        var open = transfer.step() == Step.REVERSE ? reversible : holds;
        // Taken out, so that a second one that follows it finds nothing.
        return transfer.follows().map(open::remove).filter(origin -> fits(transfer, origin, posted.postedAt()));
    }

    private static boolean fits(Transfer transfer, Transfer origin, Instant at) {
        var sameAccounts =
                transfer.debit().equals(origin.debit()) && transfer.credit().equals(origin.credit());
        var sameAmount = transfer.amount().equals(origin.amount());
        var isOver = origin.expiresAt().filter(until -> !at.isBefore(until)).isPresent();
        return switch (transfer.step()) {
            case CAPTURE -> sameAccounts && origin.amount().covers(transfer.amount()) && !isOver;
            case VOID -> sameAccounts && sameAmount;
            case EXPIRE -> sameAccounts && sameAmount && isOver;
            case REVERSE ->
                sameAmount
                        && transfer.debit().equals(origin.credit())
                        && transfer.credit().equals(origin.debit());
            case POST, HOLD -> false;
        };
    }
}
