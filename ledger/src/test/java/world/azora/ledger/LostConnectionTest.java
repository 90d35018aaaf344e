package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import world.azora.kernel.Refusal;
import world.azora.ledger.TransferOutcome.Posted;

final class LostConnectionTest {
    private static final int CALLERS = 16;

    /** What the test database pools at most. */
    private static final int CONNECTIONS_MAX = 16;

    private final Books books = new Books();

    @Test
    void terminated_connections_lose_and_double_nothing_that_was_acknowledged() throws Exception {
        var hot = books.openOverdrawable("hot", AccountKind.EQUITY);
        var stop = new AtomicBoolean();

        var acknowledged = AtOnce.run(CALLERS + 1, caller -> {
            if (caller == CALLERS) return terminateAgainAndAgain(stop);
            var wallet = books.open("wallet:" + caller, AccountKind.LIABILITY);
            var mine = new ArrayList<TransferId>();
            while (!stop.get()) mine.add(post(books.transfer(hot, wallet, 1)));
            return mine;
        });

        var ids = acknowledged.stream().flatMap(List::stream).toList();
        var transfers = answered(books::transfers);
        assertThat(ids).isNotEmpty();
        assertThat(transfers.stream().map(one -> one.transfer().id())).containsExactlyInAnyOrderElementsOf(ids);
        var report = answered(() -> books.ledger.verify(books.id));
        assertThat(report.whole()).isTrue();
        assertThat(report.headSeq()).isEqualTo(ids.size());
    }

    private List<TransferId> terminateAgainAndAgain(AtomicBoolean stop) {
        for (var round = 1; round <= 8; round++) {
            var target = round * 40L;
            Deadline.await(() -> answered(() -> books.ledger.transfers(books.id, target - 1, 1))
                            .items()
                            .size()
                    == 1);
            answered(LostConnectionTest::terminateAll);
        }
        stop.set(true);
        return List.of();
    }

    private static long terminateAll() {
        return Books.DATABASE.jdbc().sql("""
                        SELECT count(pg_terminate_backend(pid)) AS terminated
                          FROM pg_stat_activity
                         WHERE datname = current_database()
                           AND pid <> pg_backend_pid()
                        """).query(Long.class).single();
    }

    // A pool hands out a connection that was in use just now without asking whether it still lives.
    private static <T> T answered(Supplier<T> read) {
        for (var connection = 0; ; connection++) {
            try {
                return read.get();
            } catch (DataAccessResourceFailureException dead) {
                if (connection == CONNECTIONS_MAX) throw dead;
            }
        }
    }

    // Whoever is told that the outcome is unknown asks again, as every caller should.
    private TransferId post(Transfer transfer) {
        for (var attempt = 0; attempt < 50; attempt++) {
            try {
                books.ledger.transfer(transfer);
                return transfer.id();
            } catch (Refusal unreachable) {
                assertThat(unreachable.problem().status()).isEqualTo(503);
            }
        }
        throw new AssertionError("Not answered: " + transfer);
    }

    @ParameterizedTest
    @CsvSource({
        "1, BEFORE", "1, AFTER",
        "20, BEFORE", "20, AFTER",
    })
    void caller_whose_commit_went_unheard_is_told_the_truth(int transfers, BrokenLine.When when) throws SQLException {
        var line = new BrokenLine(Books.DATABASE.dataSource());
        try (var context = LedgerModule.alone(line.dataSource(), Books.DATABASE.clock(), Books.SETTINGS)) {
            var broken = new Books(context.getBean(Ledger.class), books.id);
            var hot = broken.openOverdrawable("hot", AccountKind.EQUITY);
            var wallet = broken.open("wallet", AccountKind.LIABILITY);
            broken.move(hot, wallet, 1);
            var all = Stream.generate(() -> broken.transfer(hot, wallet, 1))
                    .limit(transfers)
                    .toList();

            line.breakNextCommit(when);
            var outcomes = broken.ledger.transferAll(all);

            assertThat(line.hasBroken()).isTrue();
            assertThat(outcomes).hasOnlyElementsOfType(Posted.class);
            assertThat(books.balance(wallet)).isEqualTo(1 + transfers);
            assertThat(books.ledger.verify(books.id).whole()).isTrue();
        }
    }
}
