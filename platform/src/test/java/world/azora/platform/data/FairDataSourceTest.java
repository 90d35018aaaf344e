package world.azora.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.TestDatabase;

final class FairDataSourceTest {
    private static final TestDatabase DATABASE = TestDatabase.empty();
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Test
    void request_that_waits_in_vain_is_told_so_and_the_pool_recovers() throws SQLException {
        try (var pool = pool(1, 0)) {
            try (var _ = pool.getConnection()) {
                assertThatThrownBy(pool::getConnection).isInstanceOf(PoolExhausted.class);
            }

            assertThat(JdbcClient.create(pool)
                            .sql("SELECT 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(pool.health().timeouts()).isEqualTo(1);
        }
    }

    @Test
    void exhaustion_reaches_the_caller_of_a_transaction_by_its_own_name_and_is_not_retried() throws SQLException {
        try (var pool = pool(1, 0);
                var _ = pool.getConnection()) {
            var transactions = new Transactions(new JdbcTransactionManager(pool));

            assertThatThrownBy(() -> transactions.run(() -> 1)).isInstanceOf(PoolExhausted.class);
            assertThat(pool.health().timeouts()).isEqualTo(1);
        }
    }

    @Test
    void those_who_wait_are_served_in_the_order_they_came() throws SQLException {
        var served = Collections.synchronizedList(new ArrayList<Integer>());
        try (var pool = pool(1, 0)) {
            try (var _ = pool.getConnection()) {
                for (var number = 0; number < 20; number++) {
                    var mine = number;
                    // The row is read while the connection is held, so the order of rows is that of connections.
                    Thread.startVirtualThread(() -> JdbcClient.create(pool)
                            .sql("SELECT 1")
                            .query((_, _) -> served.add(mine))
                            .list());
                    Await.until(DEADLINE, () -> pool.health().waiting() == mine + 1);
                }
            }
            Await.until(DEADLINE, () -> served.size() == 20);
        }

        assertThat(served).isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void connection_that_is_closed_twice_gives_back_one_place() throws SQLException {
        try (var pool = pool(1, 0)) {
            var first = pool.getConnection();
            first.close();
            first.close();

            try (var _ = pool.getConnection()) {
                assertThatThrownBy(pool::getConnection).isInstanceOf(PoolExhausted.class);
            }
        }
    }

    @Test
    void overflow_serves_a_burst_and_shows() throws SQLException {
        try (var pool = pool(1, 1);
                Connection one = pool.getConnection();
                Connection other = pool.getConnection()) {
            var health = pool.health();

            assertThat(one).isNotSameAs(other);
            assertThat(health.size()).isEqualTo(1);
            assertThat(health.active()).isEqualTo(2);
            assertThat(health.overflow()).isEqualTo(1);
            assertThat(health.utilisation()).isEqualTo(1.0);
            assertThat(health.acquireP99()).isPositive().isGreaterThanOrEqualTo(health.acquireP50());
        }
    }

    private static FairDataSource pool(int size, int overflow) {
        var timeout = Duration.ofSeconds(1);
        return new FairDataSource(
                DATABASE.address(),
                new DataSettings(null, null, size, overflow, timeout, Duration.ofMinutes(30), true));
    }
}
