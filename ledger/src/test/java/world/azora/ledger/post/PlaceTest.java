package world.azora.ledger.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.azora.kernel.Amount;
import world.azora.ledger.AccountId;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.post.BatchStore.Place;
import world.azora.platform.testing.TestDatabase;

/** Two batches on two connections, the second decided on what the first is about to leave. */
final class PlaceTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh("ledger");
    private static final LedgerId LEDGER = new LedgerId("places");

    private final Session front = session();
    private final Session back = session();
    private final BatchStore first = new BatchStore(front);
    private final BatchStore second = new BatchStore(back);
    private Batch ahead;
    private Batch behind;

    @BeforeEach
    void bothAreOnTheirWay() throws SQLException {
        var one = transfer();
        var start = new BasisStore(front.connection()).lockAndRead(LEDGER, List.of(one));
        front.connection().setAutoCommit(true);
        ahead = batch(start, one);
        behind = batch(new Basis(ahead.end(), List.of(), List.of(), List.of()), transfer());
    }

    @AfterEach
    void close() throws SQLException {
        front.connection().close();
        back.connection().close();
    }

    @Test
    void successor_waits_in_the_server_until_its_predecessor_is_on_disk() throws Exception {
        var following = follow(bothAddRows());

        assertThatThrownBy(() -> following.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(first.moveHead(ahead, Optional.empty())).isTrue();
        assertThat(following.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(head()).isEqualTo(behind.end().version());
        assertThat(refused(ahead) + refused(behind)).isEqualTo(2);
    }

    @Test
    void successor_of_one_that_fails_writes_nothing() throws Exception {
        var following = follow(bothAddRows());
        first.takeBack();

        assertThat(following.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(head()).isEqualTo(ahead.start().version());
        assertThat(refused(ahead) + refused(behind)).isZero();
    }

    @Test
    void successor_whose_predecessor_lost_its_connection_writes_nothing() throws Exception {
        var following = follow(bothAddRows());
        front.connection().close();

        assertThat(following.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(refused(ahead) + refused(behind)).isZero();
    }

    @Test
    void head_that_somebody_else_moved_is_not_taken_for_the_predecessor_s() throws Exception {
        // As closing an account does: the version is the one that the predecessor would have left.
        DATABASE.jdbc()
                .sql("UPDATE ledger.head SET version = version + 1 WHERE ledger = ?")
                .param(LEDGER.name())
                .update();
        var place = bothAddRows();

        assertThat(first.moveHead(ahead, Optional.empty())).isFalse();
        assertThat(follow(place).get(10, TimeUnit.SECONDS)).isFalse();

        assertThat(head()).isEqualTo(behind.start().version());
        assertThat(refused(ahead) + refused(behind)).isZero();
    }

    @Test
    void place_can_be_held_by_one_only() throws Exception {
        assertThat(first.addRows(ahead)).isPresent();

        var rival = batch(new Basis(ahead.start(), List.of(), List.of(), List.of()), transfer());

        assertThat(second.addRows(rival)).isEmpty();
    }

    @Test
    void batch_that_the_server_fails_leaves_no_transaction_on_its_connection() throws Exception {
        try (var lane = new Lane(DATABASE.dataSource())) {
            set(lane, "default_transaction_read_only = on");
            assertThatThrownBy(() -> new BatchStore(lane.session()).addRows(ahead))
                    .hasMessageContaining("read-only transaction");

            // The pool gives the same thread the same connection again.
            lane.giveConnectionBack();
            set(lane, "default_transaction_read_only = off");

            assertThat(new BatchStore(lane.session()).write(ahead)).isTrue();
        }
    }

    private static void set(Lane lane, String setting) throws SQLException {
        try (var statement = lane.session().connection().createStatement()) {
            statement.execute("SET " + setting);
        }
    }

    /** The first one's place. */
    private Place bothAddRows() throws SQLException {
        var place = first.addRows(ahead);
        assertThat(second.addRows(behind)).isPresent();
        return place.orElseThrow();
    }

    private CompletableFuture<Boolean> follow(Place place) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return second.moveHead(behind, Optional.of(place));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Refused, because there are no such accounts. */
    private static Batch batch(Basis basis, Transfer transfer) {
        var batch = new Batch(LEDGER, basis, DATABASE.clock().instant());
        batch.decide(List.of(transfer), Way.POST_TOGETHER);
        return batch;
    }

    private static Transfer transfer() {
        var id = new TransferId(DATABASE.ids().next());
        var amount = new Amount(1, Amount.TOKEN);
        return new Transfer(
                LEDGER,
                id,
                new AccountId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                amount,
                "test",
                id.toString().replace("txn", "rwd"));
    }

    private static long head() {
        return DATABASE.jdbc()
                .sql("SELECT version FROM ledger.head WHERE ledger = ?")
                .param(LEDGER.name())
                .query(Long.class)
                .single();
    }

    private static long refused(Batch batch) {
        return DATABASE.jdbc()
                .sql("SELECT count(*) FROM ledger.refusal WHERE id = ?")
                .param(batch.refused().getFirst().transfer().id().uuid())
                .query(Long.class)
                .single();
    }

    private static Session session() {
        try {
            return new SessionStore(DATABASE.dataSource().getConnection()).prepare();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
