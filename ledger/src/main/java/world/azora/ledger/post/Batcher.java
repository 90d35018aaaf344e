package world.azora.ledger.post;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.ledger.LedgerProblem;
import world.azora.ledger.LedgerSettings;
import world.azora.ledger.LinkedPostings;
import world.azora.ledger.Postings;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferOutcome;

/**
 * Moves money by group commit. Callers put their transfers into one queue; one thread takes what is there, decides it in
 * memory and writes it in one transaction. So a hundred transfers cost the one wait for the disk that a single one costs,
 * and an account that everybody uses is locked once per batch instead of once per transfer.
 *
 * <p>From top to bottom this file is the life of a transfer.
 */
final class Batcher implements Postings, LinkedPostings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Batcher.class);

    /** Larger batches hardly write faster, and the last caller of one waits for all of it. */
    private static final int BATCH_MAX = 1_024;

    /** To fewer callers we say it ourselves: for them, handing it over would only be a detour. */
    private static final int TOLD_AT_ONCE_MAX = 8;

    private static final int ATTEMPTS_MAX = 10;
    private static final int PAUSE_FIRST_MILLIS = 50;
    private static final int PAUSE_MAX_MILLIS = 2_000;
    private static final int IDLE_MILLIS = 100;

    private final DataSource database;
    private final Clock clock;
    private final LedgerSettings settings;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread =
            Thread.ofPlatform().name("ledger-batcher").daemon().unstarted(this::work);
    private final Memory memory = new Memory();
    private volatile boolean stopped;

    /** Only the batcher's thread touches it. */
    @Nullable
    private Connection connection;

    Batcher(DataSource database, Clock clock, LedgerSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.queueMax());
    }

    void start() {
        thread.start();
    }

    // 1. A caller, on a thread of its own, puts its transfer into the queue and sleeps.

    @Override
    public TransferOutcome transfer(Transfer transfer) {
        return await(enqueue(List.of(transfer), Way.POST_TOGETHER)).getFirst();
    }

    @Override
    public List<TransferOutcome> transferAll(List<Transfer> transfers) {
        if (transfers.size() > TRANSFERS_MAX) throw new Refusal(LedgerProblem.TRANSFERS_TOO_MANY);
        // All are in the queue before the first is waited for, so that they share batches.
        var waiting = transfers.stream()
                .map(one -> enqueue(List.of(one), Way.POST_TOGETHER))
                .toList();
        return waiting.stream().map(one -> await(one).getFirst()).toList();
    }

    @Override
    public List<TransferOutcome> transferTogether(List<Transfer> transfers) {
        return await(enqueue(linkable(transfers, LINKED_MAX), Way.POST_TOGETHER));
    }

    @Override
    public List<TransferOutcome> rehearse(List<Transfer> transfers, boolean together) {
        return await(
                together
                        ? enqueue(linkable(transfers, LINKED_MAX), Way.REHEARSE_TOGETHER)
                        : enqueue(linkable(transfers, TRANSFERS_MAX), Way.REHEARSE_EACH));
    }

    private static List<Transfer> linkable(List<Transfer> transfers, int max) {
        var ids = transfers.stream().map(Transfer::id).distinct().count();
        var ledgers = transfers.stream().map(Transfer::ledger).distinct().count();
        if (ledgers != 1 || ids != transfers.size() || ids > max)
            throw new Refusal(LedgerProblem.TRANSFERS_LINK_MALFORMED);
        return List.copyOf(transfers);
    }

    private Waiting enqueue(List<Transfer> transfers, Way way) {
        var waiting = new Waiting(transfers, way);
        // A queue without an end would only turn overload into time-outs, and then into memory that runs out.
        if (stopped || !queue.offer(waiting)) throw new Refusal(CommonProblem.OVERLOADED);
        return waiting;
    }

    private List<TransferOutcome> await(Waiting waiting) {
        try {
            return waiting.answer().get(settings.answerWithin().toMillis(), MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) throw new Refusal(refusal.problem());
            throw new IllegalStateException("The batcher fails callers with a Refusal only", failed);
        } catch (TimeoutException _) {
            // It may still be posted. The caller asks again with the same id, and is told what became of it.
            throw new Refusal(CommonProblem.UNREACHABLE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal(CommonProblem.UNREACHABLE);
        }
    }

    // 2. The batcher's thread takes all that is there. It never waits for a batch to fill: while one is being
    //    written, the next gathers by itself. So batches are as large as the load needs, and a lone transfer is
    //    not kept waiting.

    private void work() {
        try {
            while (!stopped || !queue.isEmpty()) {
                var batch = take();
                // Under load the connection is kept; an idle ledger takes none away from others.
                if (batch.isEmpty()) giveConnectionBack();
                else settle(batch);
            }
        } finally {
            stopped = true;
            giveConnectionBack();
            queue.forEach(waiting -> waiting.fail(CommonProblem.OVERLOADED));
        }
    }

    private List<Waiting> take() {
        var batch = new ArrayList<Waiting>();
        try {
            var first = queue.poll(IDLE_MILLIS, MILLISECONDS);
            if (first == null) return batch;
            batch.add(first);
            queue.drainTo(batch, BATCH_MAX - 1);
        } catch (InterruptedException _) {
            // Only close() ends this thread, by its flag: whoever is in the queue has to be answered first.
            LOG.warn("ledger.batcher.interrupted");
        }
        return batch;
    }

    // 3. A batch is tried until the database has said for each transfer what became of it. If the connection breaks
    //    we cannot know whether the last words were heard. So the next attempt first takes the lock on the ledger's
    //    head, which waits for whatever our broken transaction is still doing, and then reads the batch's ids
    //    again: those that are there are answered as they are, and only the others are decided anew. Nobody is told
    //    less or more than is on disk, and nothing is posted twice.

    private void settle(List<Waiting> batch) {
        var open = batch;
        for (var attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                for (var ofOneLedger : byLedger(open)) write(ofOneLedger);
                return;
            } catch (SQLException | RuntimeException failed) {
                giveConnectionBack();
                open = open.stream()
                        .filter(waiting -> !waiting.answer().isDone())
                        .toList();
                if (!Outage.isOne(failed)) {
                    settleApart(open, failed);
                    return;
                }
                LOG.warn("ledger.batch.interrupted attempt={} transfers={}", attempt, open.size(), failed);
                pause(attempt);
            }
        }
        open.forEach(waiting -> waiting.fail(CommonProblem.UNREACHABLE));
    }

    // What no retry can mend is our mistake in one transfer. The others in its batch must not suffer from it.
    private void settleApart(List<Waiting> batch, Exception failed) {
        if (batch.size() > 1) {
            batch.forEach(waiting -> settle(List.of(waiting)));
            return;
        }
        LOG.error("ledger.transfer.broken", failed);
        batch.forEach(waiting -> waiting.fail(CommonProblem.BROKEN));
    }

    private static Iterable<List<Waiting>> byLedger(List<Waiting> batch) {
        // Each ledger has a chain of its own, and so a transaction of its own.
        return batch.stream()
                .collect(groupingBy(Waiting::ledger, LinkedHashMap::new, toList()))
                .values();
    }

    // 4. As long as nobody else writes, the batcher knows the ledger's head and the accounts it moved money on: it
    // wrote
    //    them. So it decides from memory, and one trip to the database writes and commits. The write is fenced: it
    //    moves the head on from the version that the batch was decided on, and no row is written if that version is
    //    gone, because another process wrote in between, or if one of the ids was used before.

    private void write(List<Waiting> batch) throws SQLException {
        var store = new PostStore(connection());
        var ledger = batch.getFirst().ledger();
        var transfers = batch.stream().flatMap(one -> one.transfers().stream()).toList();
        // What is only rehearsed writes nothing, so no fence would tell that the memory is old: it is read anew.
        var posting = batch.stream().allMatch(one -> one.way() == Way.POST_TOGETHER);
        var remembered = posting ? memory.basis(ledger, transfers, store) : Optional.<Basis>empty();
        if (remembered.isPresent() && write(batch, remembered.get(), store::write)) return;

        // 5. Otherwise the first of two trips locks the head: another process with a batcher of its own waits there, so
        //    of two batchers only one is between reading and writing, and each starts from what the other committed. It
        //    also reads what the ids were used for before, and the accounts.
        if (!write(batch, store.lockAndRead(ledger, transfers), store::writeAndCommit))
            throw new IllegalStateException("A locked head moved");
    }

    private interface Write {
        boolean toDisk(Batch decided) throws SQLException;
    }

    private boolean write(List<Waiting> batch, Basis basis, Write write) throws SQLException {
        // What PostgreSQL stores has microseconds; a replay must equal the first answer.
        var ledger = batch.getFirst().ledger();
        var decided = new Batch(ledger, basis, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var outcomes = decide(decided, batch);
        // Whether this write ends well, ends badly or goes unheard: only the first leaves us knowing anything.
        memory.doubt(ledger);
        if (!write.toDisk(decided)) {
            batch.forEach(Waiting::notWritten);
            return false;
        }
        memory.learn(decided, basis);

        // Only now, on disk, is it true. Waking many callers takes as long as a trip to the database, so they are told
        // while the next batch is on its way.
        if (batch.size() < TOLD_AT_ONCE_MAX) tell(batch, outcomes);
        else Thread.startVirtualThread(() -> tell(batch, outcomes));
        return true;
    }

    private static void tell(List<Waiting> batch, List<List<TransferOutcome>> outcomes) {
        for (var index = 0; index < batch.size(); index++) batch.get(index).tell(outcomes.get(index));
    }

    // 6. Deciding is arithmetic in memory: see Batch.

    private static List<List<TransferOutcome>> decide(Batch decided, List<Waiting> batch) {
        var outcomes = new ArrayList<List<TransferOutcome>>(batch.size());
        for (var waiting : batch) {
            var outcome = decided.decide(waiting.transfers(), waiting.way());
            if (waiting.way() == Way.POST_TOGETHER) waiting.trying(outcome);
            outcomes.add(outcome);
        }
        return outcomes;
    }

    // 7. The connection, and the end.

    private Connection connection() throws SQLException {
        var current = connection;
        if (current == null) {
            current = database.getConnection();
            new PostStore(current).prepare();
            connection = current;
        }
        return current;
    }

    private void giveConnectionBack() {
        try (var current = connection) {
            connection = null;
            if (current != null) new PostStore(current).release();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("ledger.connection.lost", e);
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(PAUSE_MAX_MILLIS, PAUSE_FIRST_MILLIS << attempt));
        } catch (InterruptedException _) {
            LOG.warn("ledger.batcher.interrupted");
        }
    }

    /** Takes no more transfers, answers all that are waiting, and stops. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(settings.answerWithin());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
