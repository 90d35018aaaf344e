package world.azora.app.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.springframework.web.client.RestClientException;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.ledger.AccountId;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;

/** Somebody who moves money, and asks again with the same id until there is an answer. */
final class FaultCaller implements Callable<List<FaultCaller.Told>> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PAUSE_MILLIS = 50;
    private static final int MINOR_MAX = 40;

    /** A transfer, what its caller was told in the end if anything, and after how long. */
    record Told(Transfer transfer, Optional<TransferOutcome> outcome, long millis) {}

    private final Ledger ledger;
    private final LedgerId id;
    private final List<AccountId> accounts;
    private final RandomGenerator random;
    private final AtomicBoolean stop;

    FaultCaller(Ledger ledger, List<AccountId> accounts, LedgerId id, RandomGenerator random, AtomicBoolean stop) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.id = id;
        this.random = random;
        this.stop = stop;
    }

    @Override
    public List<Told> call() {
        var told = new ArrayList<Told>();
        while (!stop.get()) told.add(ask(next()));
        return told;
    }

    private Transfer next() {
        var from = accounts.get(random.nextInt(accounts.size()));
        var to = accounts.get(random.nextInt(accounts.size()));
        var transferId = new TransferId(new IdSource(Clock.systemUTC(), random).next());
        var amount = new Amount(random.nextInt(1, MINOR_MAX), Amount.TOKEN);
        return new Transfer(id, transferId, from, to, amount, "fault", "rwd_" + transferId);
    }

    Told ask(Transfer transfer) {
        var start = System.nanoTime();
        for (; ; ) {
            var outcome = tryOnce(transfer);
            var nanos = System.nanoTime() - start;
            if (outcome.isPresent() || nanos > PATIENCE.toNanos())
                return new Told(transfer, outcome, TimeUnit.NANOSECONDS.toMillis(nanos));
            pause();
        }
    }

    private Optional<TransferOutcome> tryOnce(Transfer transfer) {
        try {
            return Optional.of(ledger.transfer(transfer));
        } catch (Refusal | RestClientException _) {
            // Not told what became of it: that is what the id is for.
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
