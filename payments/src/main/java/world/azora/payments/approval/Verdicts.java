package world.azora.payments.approval;

import org.springframework.beans.factory.ObjectProvider;
import world.azora.payments.ApprovalHandler;
import world.azora.payments.ApprovalId;
import world.azora.platform.jobs.JobKind;

/** Tells the feature that asked what was decided. */
final class Verdicts {
    static final JobKind<ApprovalId> TELL = new JobKind<>("payments.tell-verdict", ApprovalId.class);

    private final ApprovalStore store;
    // Asked for late, because the features that handle verdicts are themselves given the desk to propose to.
    private final ObjectProvider<ApprovalHandler> handlers;

    Verdicts(ApprovalStore store, ObjectProvider<ApprovalHandler> handlers) {
        this.store = store;
        this.handlers = handlers;
    }

    void tell(ApprovalId id) {
        var approval = store.find(id).orElseThrow();
        var handler = handlers.stream()
                .filter(one -> one.kind().equals(approval.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody asked for approvals of " + approval.kind()));
        handler.work().accept(approval.verdict());
    }
}
