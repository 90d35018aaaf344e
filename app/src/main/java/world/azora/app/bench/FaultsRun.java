package world.azora.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import world.azora.app.bench.FaultCaller.Told;
import world.azora.kernel.Amount;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;

/**
 * Many callers move money while one thing after the other goes wrong. Afterwards what each was told is compared with what
 * is in the books.
 */
public final class FaultsRun {
    /**
     * What goes wrong, in this order and for how long each, and who goes on meanwhile.
     *
     * @param between how long all is well between two faults
     * @param seed of the transfers
     */
    public record Plan(List<Fault> faults, Duration each, Duration between, int callers, long seed) {}

    private static final int DISK_MEGABYTES = 1_500;
    private static final int WALLETS = 20;
    private static final int PAGE = 1_000;
    private static final LedgerId ID = new LedgerId("faults");

    private final Plan plan;
    private final Consumer<String> progress;

    public FaultsRun(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public FaultFindings run() {
        progress.accept("starting a database and two ledgers");
        try (var folder = new TemporaryFolder("azora-faults");
                var disk = new SmallDisk(folder.path(), DISK_MEGABYTES);
                var database = FaultyLedger.startDatabase(disk);
                var installation = new FaultyLedger(folder.path(), disk, database)) {
            return run(installation);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A caller failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private FaultFindings run(FaultyLedger installation) throws ExecutionException, InterruptedException {
        var accounts = open(installation.ledger());
        var stop = new AtomicBoolean();
        var chance = new SplittableRandom(plan.seed());
        var told = new ArrayList<Told>();
        int injected;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Told>>> working = IntStream.range(0, plan.callers())
                    .mapToObj(_ -> new FaultCaller(installation.ledger(), accounts, ID, chance.split(), stop))
                    .map(callers::submit)
                    .toList();
            try {
                injected = inject(installation);
            } finally {
                stop.set(true);
            }
            for (var one : working) told.addAll(one.get());
        }
        progress.accept("comparing " + told.size() + " answers with the books");
        return compare(installation.ledger(), told, injected);
    }

    private static List<AccountId> open(Ledger ledger) {
        var treasury =
                Account.named(ID, "treasury", AccountKind.EQUITY, Amount.TOKEN).overdrawable();
        ledger.open(treasury);
        var accounts = new ArrayList<AccountId>();
        // Half of all transfers touch it, as in a real book.
        for (var count = 0; count < WALLETS / 3; count++) accounts.add(treasury.id());
        for (var number = 0; number < WALLETS; number++) {
            var wallet = Account.named(ID, "wallet:" + number, AccountKind.LIABILITY, Amount.TOKEN);
            ledger.open(wallet);
            accounts.add(wallet.id());
        }
        return accounts;
    }

    private int inject(FaultyLedger installation) {
        var injected = 0;
        FaultyLedger.pause(plan.between());
        for (var fault : plan.faults()) {
            if (!installation.canHave(fault)) {
                progress.accept("left out, because only root can have a disk of its own: " + fault.words());
                continue;
            }
            progress.accept(fault.words());
            installation.suffer(fault, plan.each(), injected++);
            FaultyLedger.pause(plan.between());
        }
        return injected;
    }

    private static FaultFindings compare(Ledger ledger, List<Told> told, int injected) {
        var stored = stored(ledger);
        var asker = new FaultCaller(ledger, List.of(), ID, new SplittableRandom(), new AtomicBoolean());
        var lost = 0;
        var refusedAnew = 0;
        for (var one : told) {
            if (one.outcome().isEmpty()) continue;
            var outcome = one.outcome().get();
            if (!isTrue(outcome, stored)) lost++;
            if (outcome instanceof Refused
                    && !asker.ask(one.transfer()).outcome().equals(one.outcome())) refusedAnew++;
        }
        var posted = told.stream()
                .filter(one -> stored.containsKey(one.transfer().id()))
                .count();
        var report = ledger.verify(ID);
        var sums = ledger.trialBalance(ID).totals().stream()
                .mapToLong(total -> Math.abs(total.differenceMinor()))
                .sum();
        var unanswered = told.stream().filter(one -> one.outcome().isEmpty()).count();
        return new FaultFindings(
                injected,
                told.size() - unanswered,
                unanswered,
                lost,
                report.transfers() - posted,
                refusedAnew,
                sums + report.differenceMinor(),
                report.whole(),
                told.stream().mapToLong(Told::millis).max().orElse(0));
    }

    private static boolean isTrue(TransferOutcome outcome, Map<TransferId, PostedTransfer> stored) {
        return switch (outcome) {
            case Posted(var posted) ->
                posted.equals(stored.get(posted.transfer().id()));
            case AlreadyPosted(var posted) ->
                posted.equals(stored.get(posted.transfer().id()));
            case Refused refused -> !stored.containsKey(refused.id());
        };
    }

    private static Map<TransferId, PostedTransfer> stored(Ledger ledger) {
        var stored = new HashMap<TransferId, PostedTransfer>();
        var afterSeq = 0L;
        for (var more = true; more; ) {
            var page = ledger.transfers(ID, afterSeq, PAGE);
            page.items().forEach(one -> stored.put(one.transfer().id(), one));
            more = page.more();
            if (!page.items().isEmpty()) afterSeq = page.items().getLast().seq();
        }
        return stored;
    }
}
