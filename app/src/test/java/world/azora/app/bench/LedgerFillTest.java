package world.azora.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import world.azora.ledger.Chain;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Postings;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;

/** Exactly as many as were asked for, and none that was refused. */
final class LedgerFillTest {
    private final ConcurrentHashMap<TransferId, Transfer> posted = new ConcurrentHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private boolean refuses;

    @Test
    void so_many_are_posted_whatever_the_lists_hold() throws Exception {
        for (var count : List.of(0, 1, 999, 1_000, 12_345)) {
            posted.clear();

            fill().post(count);

            assertThat(posted).hasSize(count);
        }
        assertThat(lines.getLast()).startsWith("filling: 12,345 of 12,345, ").endsWith("/s, 0:00 min left");
    }

    @Test
    void refused_transfer_ends_it() {
        refuses = true;

        assertThatThrownBy(() -> fill().post(10)).isInstanceOf(IllegalStateException.class);
    }

    private LedgerFill fill() {
        return new LedgerFill(new Remembering(), new BenchAccounts(10), lines::add, 60);
    }

    private final class Remembering implements Postings {
        @Override
        public TransferOutcome transfer(Transfer transfer) {
            if (refuses) return new Refused(transfer.id(), Reason.ACCOUNT_CLOSED, Instant.EPOCH);
            posted.put(transfer.id(), transfer);
            return new Posted(new PostedTransfer(transfer, 1, Instant.EPOCH, Chain.START));
        }

        @Override
        public List<TransferOutcome> transferAll(List<Transfer> transfers) {
            assertThat(transfers).hasSizeBetween(1, TRANSFERS_MAX);
            return transfers.stream().map(this::transfer).toList();
        }
    }
}
