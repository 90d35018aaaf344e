package world.azora.payments.treasury;

import java.time.Clock;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.kernel.TypeIds;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.payments.Approvals;
import world.azora.payments.CourseFunded;
import world.azora.payments.Flow;
import world.azora.payments.FundingId;
import world.azora.payments.Movement.Done;
import world.azora.payments.Movement.Refused;
import world.azora.payments.Proposal;
import world.azora.payments.TokenBooks;
import world.azora.payments.Verdict;
import world.azora.payments.treasury.FundingOutcome.Funded;
import world.azora.payments.treasury.FundingOutcome.KeyReused;
import world.azora.payments.treasury.FundingOutcome.NotApproved;
import world.azora.payments.treasury.FundingOutcome.Proposed;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/**
 * Puts tokens into treasuries. The order is written down together with a job that settles it, then settled at once: if
 * the process dies in between, the job makes the same attempt again, and the ledger knows it.
 */
final class Fundings {
    static final String APPROVAL = "funding";
    static final JobKind<FundingId> SETTLE = new JobKind<>("payments.settle-funding", FundingId.class);

    private final FundingStore store;
    private final TokenBooks books;
    private final Approvals approvals;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    Fundings(
            FundingStore store,
            TokenBooks books,
            Approvals approvals,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.approvals = approvals;
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

    /** Goes on with a funding that waited for a second person, or ends it. */
    void hear(Verdict verdict) {
        var id = TypeIds.parse(FundingId.class, verdict.subject());
        var decision = verdict instanceof Verdict.Approved ? FundingStatus.CREATED : FundingStatus.REJECTED;
        transactions.run(() -> {
            if (store.decide(id, decision) && decision == FundingStatus.CREATED) outbox.send(SETTLE, id.toString(), id);
        });
    }

    private Funding accept(FundingOrder order) {
        var status = approvals.needed(order.amount()) ? FundingStatus.PROPOSED : FundingStatus.CREATED;
        var funding = new Funding(new FundingId(ids.next()), order, clock.instant(), status);
        if (!store.add(funding)) return store.find(order.by(), order.request()).orElseThrow();
        var id = funding.id().toString();
        if (status == FundingStatus.CREATED) outbox.send(SETTLE, id, funding.id());
        else approvals.propose(new Proposal(APPROVAL, id, order.amount(), order.by(), "Funding: " + order.reason()));
        return funding;
    }

    private Amount balance(Funding funding) {
        var balance = books.treasury(funding.order().course());
        return new Amount(balance.balanceMinor(), balance.asset());
    }

    private FundingOutcome settle(Funding funding) {
        var order = funding.order();
        if (funding.status() == FundingStatus.PROPOSED) return new Proposed(funding.id(), balance(funding));
        if (funding.status() == FundingStatus.REJECTED) return new NotApproved();
        return switch (books.move(funding.attempt(), new Flow.Funding(order.course()), order.amount())) {
            case Done(TransferId transfer) -> {
                transactions.run(() -> noteFunded(funding));
                yield new Funded(funding.id(), transfer, balance(funding));
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
