package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.platform.testing.Await;

final class OverloadTest {
    private final Books books = new Books();

    @Test
    void full_queue_refuses_at_once_and_what_was_taken_is_still_posted() throws Exception {
        var settings = new LedgerSettings(2, Duration.ofSeconds(30));
        try (var context = LedgerModule.alone(Books.DATABASE.dataSource(), Books.DATABASE.clock(), settings);
                var blocker = Books.DATABASE.dataSource().getConnection();
                var statement = blocker.createStatement()) {
            var small = new Books(context.getBean(Ledger.class), books.id);
            var hot = small.openOverdrawable("hot", AccountKind.EQUITY);
            var wallet = small.open("wallet", AccountKind.LIABILITY);
            small.move(hot, wallet, 1);
            blocker.setAutoCommit(false);
            statement.execute("UPDATE ledger.head SET version = version + 1 WHERE ledger = '" + books.id + "'");
            // The batcher holds at most one batch and the queue two more: of ten in one call, some are too many.
            var ten = Stream.generate(() -> small.transfer(hot, wallet, 1))
                    .limit(10)
                    .toList();

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> small.ledger.transferAll(ten))
                    .matches(refusal -> refusal.problem() == CommonProblem.OVERLOADED);

            blocker.commit();
            for (var transfer : ten) {
                // Another batcher, whose queue is empty, gives the same answers.
                assertThat(books.ledger.transfer(transfer)).isInstanceOfAny(Posted.class, AlreadyPosted.class);
            }
            assertThat(small.balance(wallet)).isEqualTo(11);
        }
    }

    @Test
    void caller_is_not_kept_waiting_for_ever() throws Exception {
        var settings = new LedgerSettings(10, Duration.ofMillis(300));
        try (var context = LedgerModule.alone(Books.DATABASE.dataSource(), Books.DATABASE.clock(), settings);
                var blocker = Books.DATABASE.dataSource().getConnection();
                var statement = blocker.createStatement()) {
            var slow = new Books(context.getBean(Ledger.class), books.id);
            var hot = books.openOverdrawable("hot", AccountKind.EQUITY);
            var wallet = books.open("wallet", AccountKind.LIABILITY);
            books.move(hot, wallet, 1);
            blocker.setAutoCommit(false);
            statement.execute("UPDATE ledger.head SET version = version + 1 WHERE ledger = '" + books.id + "'");
            var transfer = slow.transfer(hot, wallet, 1);

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> slow.ledger.transfer(transfer))
                    .matches(refusal -> refusal.problem() == CommonProblem.UNREACHABLE);

            blocker.commit();
            assertThat(books.ledger.transfer(transfer)).isInstanceOfAny(Posted.class, AlreadyPosted.class);
            assertThat(books.balance(wallet)).isEqualTo(2);
        }
    }

    @Test
    void transfer_of_a_caller_who_gave_up_is_still_posted_if_its_connection_breaks_after_that() throws Exception {
        var settings = new LedgerSettings(10, Duration.ofMillis(300));
        try (var context = LedgerModule.alone(Books.DATABASE.dataSource(), Books.DATABASE.clock(), settings);
                var blocker = Books.DATABASE.dataSource().getConnection();
                var statement = blocker.createStatement()) {
            var slow = new Books(context.getBean(Ledger.class), books.id);
            var hot = books.openOverdrawable("hot", AccountKind.EQUITY);
            var wallet = books.open("wallet", AccountKind.LIABILITY);
            books.move(hot, wallet, 1);
            blocker.setAutoCommit(false);
            statement.execute("UPDATE ledger.head SET version = version + 1 WHERE ledger = '" + books.id + "'");
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> slow.move(hot, wallet, 1));

            statement.execute("""
                    SELECT pg_terminate_backend(pid, 10000)
                      FROM pg_stat_activity
                     WHERE datname = current_database()
                       AND wait_event_type = 'Lock'
                    """);
            blocker.commit();

            Await.until(Duration.ofSeconds(10), () -> books.balance(wallet) == 2);
        }
    }

    @Test
    void more_transfers_than_a_call_takes_are_refused() {
        var hot = books.openOverdrawable("hot", AccountKind.EQUITY);
        var many = Stream.generate(() -> books.transfer(hot, books.account("wallet"), 1))
                .limit(Postings.TRANSFERS_MAX + 1)
                .toList();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> books.ledger.transferAll(many))
                .matches(refusal -> refusal.problem() == LedgerProblem.TRANSFERS_TOO_MANY);

        assertThat(books.ledger.transferAll(many.subList(1, many.size()))).hasSize(Postings.TRANSFERS_MAX);
    }
}
