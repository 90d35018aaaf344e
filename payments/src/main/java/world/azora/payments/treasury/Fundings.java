package world.azora.payments.treasury;

import java.time.Clock;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.payments.CourseFunded;
import world.azora.payments.Flow;
import world.azora.payments.FundingId;
import world.azora.payments.Movement.Done;
import world.azora.payments.Movement.Refused;
import world.azora.payments.TokenBooks;
import world.azora.payments.treasury.FundingOutcome.Funded;
import world.azora.payments.treasury.FundingOutcome.KeyReused;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/**
 * Puts tokens into treasuries. The order is written down together with a job that settles it, then settled at once: if
 * the process dies in between, the job makes the same attempt again, and the ledger knows it.
 */
final class Fundings {
    static final JobKind<FundingId> SETTLE = new JobKind<>("payments.settle-funding", FundingId.class);

    private final FundingStore store;
    private final TokenBooks books;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    Fundings(
            FundingStore store,
            TokenBooks books,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    FundingOutcome fund(FundingOrder order) {
        var funding = transactions.run(() -> accept(order));
        return funding.order().equals(order) ? settle(funding) : new KeyReused();
    }

    /** Does again whatever of a funding may not have been done. */
    void settle(FundingId id) {
        settle(store.find(id).orElseThrow());
    }

    private Funding accept(FundingOrder order) {
        var funding = new Funding(new FundingId(ids.next()), order, clock.instant());
        if (!store.add(funding)) return store.find(order.by(), order.request()).orElseThrow();
        outbox.send(SETTLE, funding.id().toString(), funding.id());
        return funding;
    }

    private FundingOutcome settle(Funding funding) {
        var order = funding.order();
        return switch (books.move(funding.attempt(), new Flow.Funding(order.course()), order.amount())) {
            case Done(TransferId transfer) -> {
                transactions.run(() -> noteFunded(funding));
                var balance = books.treasury(order.course());
                yield new Funded(transfer, new Amount(balance.balanceMinor(), balance.asset()));
            }
            case Refused(TransferOutcome.Reason reason) -> {
                transactions.run(() -> store.settle(funding.id(), false));
                yield new FundingOutcome.Refused(reason);
            }
        };
    }

    private void noteFunded(Funding funding) {
        if (!store.settle(funding.id(), true)) return;
        var order = funding.order();
        funding.funded().tell(outbox);
        outbox.send(CourseFunded.JOB, funding.id().toString(), new CourseFunded(order.course()));
        var facts =
                Map.of("amount", order.amount().minor() + " " + order.amount().asset());
        activities.record(new Activity(
                order.by(), "payments.treasury-funded", order.course().toString(), facts));
    }
}
