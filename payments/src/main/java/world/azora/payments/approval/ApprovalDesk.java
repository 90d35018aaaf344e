package world.azora.payments.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.payments.ApprovalId;
import world.azora.payments.Approvals;
import world.azora.payments.EventType;
import world.azora.payments.Happening;
import world.azora.payments.PaymentsSettings;
import world.azora.payments.Proposal;
import world.azora.payments.approval.DecideOutcome.Decided;
import world.azora.payments.approval.DecideOutcome.Late;
import world.azora.payments.approval.DecideOutcome.Own;
import world.azora.payments.approval.DecideOutcome.UnknownApproval;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;

/** Takes proposals, has them decided by somebody else than who made them, and lets them expire. */
final class ApprovalDesk implements Approvals {
    private final ApprovalStore store;
    private final PaymentsSettings settings;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    ApprovalDesk(
            ApprovalStore store,
            PaymentsSettings settings,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean needed(Amount amount) {
        return settings.needsApproval(amount);
    }

    @Override
    public ApprovalId propose(Proposal proposal) {
        var now = clock.instant();
        store.add(new Approval(
                new ApprovalId(ids.next()),
                proposal.kind(),
                proposal.subject(),
                proposal.title(),
                proposal.amount(),
                proposal.proposer(),
                ApprovalStatus.PENDING,
                null,
                null,
                now,
                now.plus(settings.approvalWithin()),
                null));
        // Not simply the new id: the same may have been proposed before.
        var id = store.find(proposal.kind(), proposal.subject()).orElseThrow();
        needed(id, proposal, now).tell(outbox);
        return id;
    }

    private static Happening needed(ApprovalId id, Proposal proposal, Instant at) {
        var data = Map.<String, Object>of(
                "kind", proposal.kind(),
                "amount", proposal.amount(),
                "proposer", proposal.proposer().toString());
        return new Happening(EventType.APPROVAL_NEEDED, id.toString(), data, List.of(proposal.subject()), at);
    }

    DecideOutcome decide(Decision decision) {
        return transactions.run(() -> decideLocked(decision));
    }

    /** Ends whatever nobody decided in time. */
    void expire() {
        transactions.run(() -> store.expire(clock.instant()).forEach(this::tell));
    }

    private DecideOutcome decideLocked(Decision decision) {
        var found = store.lock(decision.approval());
        if (found.isEmpty()) return new UnknownApproval();
        var approval = found.get();

        if (decision.by().equals(approval.proposer())) return new Own();
        if (approval.status() != ApprovalStatus.PENDING)
            return isSame(decision, approval) ? new Decided(approval) : new Late(approval);
        var now = clock.instant();
        if (!now.isBefore(approval.expiresAt())) return new Late(approval);

        store.decide(decision, now);
        tell(approval.id());
        record(decision, approval);
        return new Decided(store.find(approval.id()).orElseThrow());
    }

    private static boolean isSame(Decision decision, Approval approval) {
        return decision.status() == approval.status() && decision.by().equals(approval.decidedBy());
    }

    private void tell(ApprovalId id) {
        outbox.send(Verdicts.TELL, id.toString(), id);
    }

    private void record(Decision decision, Approval approval) {
        var action = decision.approves() ? "payments.approval-given" : "payments.approval-refused";
        var amount = approval.amount();
        var facts = Map.of(
                "kind",
                approval.kind(),
                "subject",
                approval.subject(),
                "amount",
                amount.minor() + " " + amount.asset(),
                "proposer",
                approval.proposer().toString());
        activities.record(new Activity(decision.by(), action, approval.id().toString(), facts));
    }
}
