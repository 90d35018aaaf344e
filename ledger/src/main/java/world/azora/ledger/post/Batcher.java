package world.azora.ledger.post;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
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
import world.azora.ledger.post.BatcherMetrics.Route;

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

    /** So many batches may be on their way at a time. The server has two hands for us: one writes while one commits. */
    private static final int LANES = 2;

    /** Fewer callers are answered sooner if the batcher writes for them itself. */
    private static final int TAKE_OFF_MIN = 8;

    /** So many writes in a row must have found the head where we left it before we bet on the next to do so, too. */
    private static final int CALM_MIN = 16;

    private static final int ATTEMPTS_MAX = 10;
    private static final int IDLE_MILLIS = 100;

    private final Clock clock;
    private final LedgerSettings settings;
    private final BatcherMetrics metrics;
    private final BlockingQueue<Waiting> queue;
    private final Patience patience;
    private final Thread thread =
            Thread.ofPlatform().name("ledger-batcher").daemon().unstarted(this::work);
    private volatile boolean stopped;

    /** How many in the queue wake the batcher; nobody, unless it gathers. */
    private volatile int awaited = Integer.MAX_VALUE;

    /** These only the batcher's own thread touches. */
    private final Memory memory = new Memory();

    // The first lane is free: flights land in their order, so it is the one that was taken longest ago.
    private final Deque<Lane> lanes = new ArrayDeque<>();
    private final Deque<Flight> flights = new ArrayDeque<>();
    private int calm;

    Batcher(DataSource database, Clock clock, LedgerSettings settings, BatcherMetrics metrics) {
        for (var lane = 0; lane < LANES; lane++) lanes.addLast(new Lane(database));
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.queue = new LinkedBlockingQueue<>(settings.queueMax());
        this.patience = new Patience(settings.answerWithin());
        metrics.watch(queue);
    }

    void start() {
        thread.start();
        patience.start();
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
        return await(enqueue(Waiting.linkable(transfers, LINKED_MAX), Way.POST_TOGETHER));
    }

    @Override
    public List<TransferOutcome> rehearse(List<Transfer> transfers, boolean together) {
        var most = together ? LINKED_MAX : TRANSFERS_MAX;
        var way = together ? Way.REHEARSE_TOGETHER : Way.REHEARSE_EACH;
        return await(enqueue(Waiting.linkable(transfers, most), way));
    }

    private Waiting enqueue(List<Transfer> transfers, Way way) {
        var waiting = new Waiting(transfers, way);
        // A queue without an end would only turn overload into time-outs, and then into memory that runs out.
        if (stopped || !queue.offer(waiting)) throw new Refusal(CommonProblem.OVERLOADED);
        if (queue.size() >= awaited) LockSupport.unpark(thread);
        return waiting;
    }

    private List<TransferOutcome> await(Waiting waiting) {
        try {
            return patience.await(waiting);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) throw new Refusal(refusal.problem());
            throw new IllegalStateException("The batcher fails callers with a Refusal only", failed);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal(CommonProblem.UNREACHABLE);
        }
    }

    // 2. The batcher's thread takes what is there. While batches are being written, the next gathers by itself: so they
    //    are as large as the load needs, and a lone transfer is not kept waiting. Where several may be on their way at
    //    a time, each takes its share only, or one would carry everybody and the other nobody.

    private void work() {
        try {
            while (!stopped || !queue.isEmpty()) {
                land(LANES - 1);
                var batch = take();
                if (batch.isEmpty()) rest();
                else Waiting.byLedger(batch).forEach(this::settle);
            }
        } finally {
            stopped = true;
            rest();
            lanes.forEach(Lane::close);
            queue.forEach(waiting -> waiting.fail(CommonProblem.OVERLOADED));
        }
    }

    private List<Waiting> take() {
        var batch = new ArrayList<Waiting>();
        try {
            var first = queue.poll(IDLE_MILLIS, MILLISECONDS);
            if (first == null) return batch;
            batch.add(first);
            gather();
            queue.drainTo(batch, share() - 1);
        } catch (InterruptedException _) {
            // Only close() ends this thread, by its flag: whoever is in the queue has to be answered first.
            LOG.warn("ledger.batcher.interrupted");
        }
        return batch;
    }

    // Nothing can be committed before what is in the air has landed, so those who come until then lose nothing by it.
    // Who makes the share complete wakes us, or the flight that lands.
    private void gather() {
        if (flights.isEmpty()) return;
        awaited = Math.min(BATCH_MAX, inTheAir()) - 1;
        while (!flights.getLast().isOver() && queue.size() < awaited) LockSupport.park(this);
        awaited = Integer.MAX_VALUE;
    }

    private int inTheAir() {
        return flights.stream().mapToInt(Flight::callers).sum();
    }

    private int share() {
        var callers = 1 + queue.size() + inTheAir();
        if (calm < CALM_MIN || callers < LANES * TAKE_OFF_MIN) return BATCH_MAX;
        return Math.min(BATCH_MAX, Math.ceilDiv(callers, LANES));
    }

    // Under load the connections are kept; an idle ledger takes none away from others.
    private void rest() {
        land(0);
        lanes.forEach(Lane::giveConnectionBack);
    }

    private void settle(List<Waiting> batch) {
        if (takesOff(batch)) return;
        land(0);
        write(batch);
    }

    // 3. As long as nobody else writes, the batcher knows the ledger's head and the accounts it moved money on: it
    //    wrote them. So it decides from memory. And where many wait, it does not stand by while a batch is written:
    //    the next takes off behind it on another connection, decided on what its predecessor is about to leave. Its
    //    rows are written beside the predecessor's: the balances stand in them. Then it waits in the server, which lets
    //    it move the head and commit when its predecessor is on disk, and not before.

    private boolean takesOff(List<Waiting> batch) {
        if (batch.size() < TAKE_OFF_MIN || calm < CALM_MIN || !Waiting.areToBePosted(batch)) return false;
        land(LANES - 1);
        // What repeats a transfer that is still in the air can only be answered once that one has landed.
        var transfers = Waiting.transfers(batch);
        if (flights.stream().anyMatch(flight -> flight.decidesOneOf(transfers))) return false;
        var basis = memory.recall(batch.getFirst().ledger(), transfers);
        if (basis.isEmpty()) return false;
        var decided = decide(batch, basis.get());
        memory.learn(decided.batch(), basis.get());
        var lane = lanes.removeFirst();
        lanes.addLast(lane);
        var flight = new Flight(decided);
        var ahead = List.copyOf(flights);
        flights.addLast(flight);
        lane.send(() -> fly(lane, flight, ahead), flight.landing());
        // Those who wait for it here go on first: the next batch, and the batcher.
        var _ = flight.landing().whenComplete((landed, _) -> {
            LockSupport.unpark(thread);
            if (landed) tell(decided, Route.BEHIND);
        });
        return true;
    }

    /** On the lane's own thread. */
    private boolean fly(Lane lane, Flight flight, List<Flight> ahead) {
        try {
            var store = new BatchStore(lane.session());
            var batch = flight.decided().batch();
            var own = store.addRows(batch);
            flight.place().complete(own);
            var before = Flight.lastPlace(ahead);
            var inTurn = ahead.isEmpty() || before.isPresent();
            if (own.isPresent() && inTurn && store.moveHead(batch, before)) return true;
            if (own.isPresent() && !inTurn) store.takeBack();
            if (inTurn) metrics.fenceLost();
            flight.decided().notWritten();
        } catch (SQLException | RuntimeException failed) {
            lane.giveConnectionBack();
            metrics.interrupted();
            LOG.warn("ledger.flight.lost transfers={}", flight.callers(), failed);
        } finally {
            // Whoever waits behind it must learn of its end, whatever that was.
            flight.place().complete(Optional.empty());
        }
        return false;
    }

    // If one did not land, those behind it did not either, unless it did and we did not hear of it. What was decided on
    // the lost ones is forgotten, and all of them are settled in their order before anything else is decided.
    private void land(int inTheAirMax) {
        while (flights.size() > inTheAirMax && flights.getFirst().lands()) flights.removeFirst();
        if (flights.size() <= inTheAirMax) return;
        var lost = flights.stream().filter(flight -> !flight.lands()).toList();
        flights.clear();
        calm = 0;
        lost.forEach(flight -> memory.forget(flight.decided().batch().ledger()));
        lost.forEach(flight -> write(flight.decided().callers()));
    }

    // 4. A batch that nothing is ahead of is written by the batcher's own thread, and tried until the database has
    //    said for each transfer what became of it. If the connection breaks we cannot know whether the last words
    //    were heard. So the next attempt first takes the lock on the ledger's head, which waits for whatever our
    //    broken transaction is still doing, and then reads the batch's ids again: those that are there are answered
    //    as they are, and only the others are decided anew. Nobody is told less or more than is on disk, and nothing
    //    is posted twice.

    private void write(List<Waiting> batch) {
        for (var attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                tryToWrite(batch);
                return;
            } catch (SQLException | RuntimeException failed) {
                calm = 0;
                metrics.interrupted();
                lanes.getFirst().giveConnectionBack();
                if (!Outage.isOne(failed)) {
                    writeApart(batch, failed);
                    return;
                }
                LOG.warn("ledger.batch.interrupted attempt={} transfers={}", attempt, batch.size(), failed);
                Outage.sitOut(attempt);
            }
        }
        batch.forEach(waiting -> waiting.fail(CommonProblem.UNREACHABLE));
    }

    // What no retry can mend is our mistake in one transfer. The others in its batch must not suffer from it.
    private void writeApart(List<Waiting> batch, Exception failed) {
        if (batch.size() > 1) {
            batch.forEach(waiting -> write(List.of(waiting)));
            return;
        }
        LOG.error("ledger.transfer.broken", failed);
        batch.forEach(waiting -> waiting.fail(CommonProblem.BROKEN));
    }

    // 5. From memory, one trip to the database writes and commits. The write is fenced: it moves the head on from the
    //    version that the batch was decided on, and no row is written if that version is gone, because another process
    //    wrote in between, or if one of the ids was used before.

    private void tryToWrite(List<Waiting> batch) throws SQLException {
        var session = lanes.getFirst().session();
        var reading = new BasisStore(session.connection());
        var writing = new BatchStore(session);
        var ledger = batch.getFirst().ledger();
        var transfers = Waiting.transfers(batch);
        // What is only rehearsed writes nothing, so no fence would tell that the memory is old: it is read anew.
        var remembered =
                Waiting.areToBePosted(batch) ? memory.basis(ledger, transfers, reading) : Optional.<Basis>empty();
        if (remembered.isPresent()) {
            if (tryToWrite(batch, remembered.get(), Route.MEMORY, writing)) {
                calm++;
                return;
            }
            metrics.fenceLost();
            calm = 0;
        }

        // 6. Otherwise the first of two trips locks the head: another process with a batcher of its own waits there, so
        //    of two batchers only one is between reading and writing, and each starts from what the other committed. It
        //    also reads what the ids were used for before, and the accounts.
        if (!tryToWrite(batch, reading.lockAndRead(ledger, transfers), Route.READING, writing))
            throw new IllegalStateException("A locked head moved");
    }

    private boolean tryToWrite(List<Waiting> batch, Basis basis, Route route, BatchStore store) throws SQLException {
        var decided = decide(batch, basis);
        // Whether this write ends well, ends badly or goes unheard: only the first leaves us knowing anything.
        memory.doubt(decided.batch().ledger());
        if (!store.write(decided.batch())) {
            decided.notWritten();
            return false;
        }
        memory.learn(decided.batch(), basis);
        tell(decided, route);
        return true;
    }

    // 7. Deciding is arithmetic in memory: see Batch. What PostgreSQL stores has microseconds, and a replay must
    //    equal the first answer.

    private Decided decide(List<Waiting> batch, Basis basis) {
        return Decided.on(basis, batch, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    // 8. Only now, on disk, is it true. Waking many callers takes as long as a trip to the database, so they are told
    //    while the next batch is on its way.

    private void tell(Decided decided, Route route) {
        metrics.written(route, decided);
        if (decided.callers().size() < TOLD_AT_ONCE_MAX) decided.tell();
        else Thread.startVirtualThread(decided::tell);
    }

    // 9. The end.

    boolean isWorking() {
        return thread.isAlive();
    }

    int waiting() {
        return queue.size();
    }

    /** Takes no more transfers, answers all that are waiting, and stops. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(settings.answerWithin());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            patience.close();
        }
    }
}
