package world.azora.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import world.azora.platform.testing.TestDatabase;

final class TransactionsTest {
    private static final TestDatabase DATABASE = TestDatabase.empty();

    private final Transactions transactions = DATABASE.transactions();
    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeAll
    static void table() {
        DATABASE.jdbc().sql("CREATE TABLE note (id integer PRIMARY KEY)").update();
        DATABASE.jdbc()
                .sql("CREATE TABLE checked (id integer UNIQUE DEFERRABLE INITIALLY DEFERRED)")
                .update();
    }

    @Test
    void conflict_is_tried_again_on_a_clean_slate() {
        transactions.run(() -> {
            DATABASE.jdbc().sql("INSERT INTO note VALUES (1)").update();
            if (attempts.incrementAndGet() < 3) raise("40001");
        });

        assertThat(attempts).hasValue(3);
        assertThat(count(1)).isEqualTo(1);
    }

    @Test
    void conflict_without_end_is_given_up() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    attempts.incrementAndGet();
                    raise("40P01");
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(attempts).hasValue(5);
    }

    @Test
    void lost_connection_is_tried_again_on_another_one() {
        transactions.run(() -> {
            if (attempts.incrementAndGet() == 1)
                DATABASE.jdbc()
                        .sql("SELECT pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .listOfRows();
            DATABASE.jdbc().sql("INSERT INTO note VALUES (2)").update();
        });

        assertThat(attempts).hasValue(2);
        assertThat(count(2)).isEqualTo(1);
    }

    @Test
    void what_fails_for_good_is_not_tried_again() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    attempts.incrementAndGet();
                    DATABASE.jdbc().sql("INSERT INTO note VALUES (3), (3)").update();
                }))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void commit_that_is_refused_is_not_taken_for_a_lost_connection() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    attempts.incrementAndGet();
                    DATABASE.jdbc().sql("INSERT INTO checked VALUES (1), (1)").update();
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void transaction_within_a_transaction_is_refused() {
        assertThatThrownBy(() -> transactions.run(() -> transactions.run(() -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void database_that_is_not_there_is_called_unreachable() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "nobody", "nothing");

        assertThatThrownBy(() -> new Transactions(new JdbcTransactionManager(nowhere)).run(() -> 1))
                .isInstanceOf(CannotGetJdbcConnectionException.class);
    }

    private static void raise(String state) {
        DATABASE.jdbc()
                .sql("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '" + state + "'; END $$")
                .update();
    }

    private static int count(int id) {
        return DATABASE.jdbc()
                .sql("SELECT count(*) FROM note WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
