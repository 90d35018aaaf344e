package world.azora.ledger;

import java.util.List;

/** Transfers of one ledger, oldest first. If there are more, ask again after the seq of the last one. */
public record TransferPage(List<PostedTransfer> items, boolean more) {
    public TransferPage {
        items = List.copyOf(items);
    }
}
