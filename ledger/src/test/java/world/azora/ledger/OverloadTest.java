package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.platform.testing.Await;

final class OverloadTest {
    private final Books books = new Books();

    /** Another batcher for the same books, whose head somebody holds after its first transfer. */
    private final class Blocked implements AutoCloseable {
        private final ConfigurableApplicationContext context;
        private final Connection blocker = Books.DATABASE.dataSource().getConnection();
        private final AccountId hot = books.openOverdrawable("hot", AccountKind.EQUITY);
        private final AccountId wallet = books.open("wallet", AccountKind.LIABILITY);
        private final Books slow;

        Blocked(int queueMax, Duration answerWithin) throws SQLException {
            var settings = new LedgerSettings(queueMax, answerWithin);
            context = LedgerModule.alone(Books.DATABASE.dataSource(), Books.DATABASE.clock(), settings);
            slow = new Books(context.getBean(Ledger.class), books.id);
            slow.move(hot, wallet, 1);
            blocker.setAutoCommit(false);
            execute("UPDATE ledger.head SET version = version + 1 WHERE ledger = '" + books.id + "'");
        }

        void execute(String sql) throws SQLException {
            try (var statement = blocker.createStatement()) {
                statement.execute(sql);
            }
        }

        void letGo() throws SQLException {
            blocker.commit();
        }

        @Override
        public void close() throws SQLException {
            blocker.close();
            context.close();
        }
    }

    @Test
    void full_queue_refuses_at_once_and_what_was_taken_is_still_posted() throws Exception {
        try (var blocked = new Blocked(2, Duration.ofSeconds(30))) {
            // The batcher holds at most one batch and the queue two more: of ten in one call, some are too many.
            var ten = Stream.generate(() -> books.transfer(blocked.hot, blocked.wallet, 1))
                    .limit(10)
                    .toList();

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> blocked.slow.ledger.transferAll(ten))
                    .matches(refusal -> refusal.problem() == CommonProblem.OVERLOADED);

            blocked.letGo();
            for (var transfer : ten) {
                // Another batcher, whose queue is empty, gives the same answers.
                assertThat(books.ledger.transfer(transfer)).isInstanceOfAny(Posted.class, AlreadyPosted.class);
            }
            assertThat(books.balance(blocked.wallet)).isEqualTo(11);
        }
    }

    @Test
    void caller_is_not_kept_waiting_for_ever() throws Exception {
        try (var blocked = new Blocked(10, Duration.ofMillis(300))) {
            var transfer = books.transfer(blocked.hot, blocked.wallet, 1);

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> blocked.slow.ledger.transfer(transfer))
                    .matches(refusal -> refusal.problem() == CommonProblem.UNREACHABLE);

            blocked.letGo();
            assertThat(books.ledger.transfer(transfer)).isInstanceOfAny(Posted.class, AlreadyPosted.class);
            assertThat(books.balance(blocked.wallet)).isEqualTo(2);
        }
    }

    @Test
    void transfer_of_a_caller_who_gave_up_is_still_posted_if_its_connection_breaks_after_that() throws Exception {
        try (var blocked = new Blocked(10, Duration.ofMillis(300))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> blocked.slow.move(blocked.hot, blocked.wallet, 1));

            blocked.execute("""
                    SELECT pg_terminate_backend(pid, 10000)
                      FROM pg_stat_activity
                     WHERE datname = current_database()
                       AND wait_event_type = 'Lock'
                    """);
            blocked.letGo();

            Await.until(Duration.ofSeconds(10), () -> books.balance(blocked.wallet) == 2);
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
