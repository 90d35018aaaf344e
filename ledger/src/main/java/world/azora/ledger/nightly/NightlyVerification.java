package world.azora.ledger.nightly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.ledger.Verification;
import world.azora.ledger.VerificationRun;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/** Verifies every ledger, keeps what was found, and says so where somebody looks if one is not whole. */
final class NightlyVerification {
    static final JobKind<VerificationRun> BROKEN = new JobKind<>("ledger.broken-books", VerificationRun.class);

    private static final Logger LOG = LoggerFactory.getLogger(NightlyVerification.class);

    private final RunStore store;
    private final Verification verification;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activity;
    private final Clock clock;

    NightlyVerification(
            RunStore store,
            Verification verification,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activity,
            Clock clock) {
        this.store = store;
        this.verification = verification;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activity = activity;
        this.clock = clock;
    }

    void run() {
        for (var ledger : store.ledgers()) {
            var startedAt = clock.instant();
            var report = verification.verify(ledger);
            var run = new VerificationRun(startedAt, clock.instant(), report);
            transactions.run(() -> keep(run));
            if (report.whole()) LOG.info("ledger.verified ledger={} transfers={}", ledger, report.transfers());
        }
    }

    private void keep(VerificationRun run) {
        store.add(run);
        if (!run.report().whole()) tell(run);
    }

    /** In the transaction that keeps what was found: nobody finds it there and was not told. */
    private void tell(VerificationRun run) {
        var report = run.report();
        outbox.send(BROKEN, report.ledger().name() + "/" + run.startedAt(), run);
        var brokenAt = report.brokenAtSeq() == null ? "none" : Long.toString(report.brokenAtSeq());
        LOG.error(
                "ledger.not-whole ledger={} broken_at_seq={} difference_minor={}",
                report.ledger(),
                brokenAt,
                report.differenceMinor());
        activity.record(new Activity(
                Actor.SYSTEM.id(),
                "ledger.not-whole",
                report.ledger().name(),
                Map.of("brokenAtSeq", brokenAt, "differenceMinor", Long.toString(report.differenceMinor()))));
    }

    double whole() {
        var runs = store.lastOfEach();
        if (runs.isEmpty()) return Double.NaN;
        return runs.stream().allMatch(run -> run.report().whole()) ? 1 : 0;
    }

    double ageSeconds() {
        return store.lastOfEach().stream()
                .map(VerificationRun::endedAt)
                .min(Instant::compareTo)
                .map(ended -> (double) Duration.between(ended, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
