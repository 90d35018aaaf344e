package world.azora.payments.approval;

import org.jspecify.annotations.Nullable;
import world.azora.kernel.Text;
import world.azora.kernel.UserId;
import world.azora.payments.ApprovalId;

/** What a second person says to a proposal. Who refuses says why. */
record Decision(
        ApprovalId approval,
        UserId by,
        boolean approves,
        @Nullable String reason) {
    private static final int REASON_LENGTH_MAX = 500;

    Decision {
        if (reason != null || !approves) reason = Text.line(reason == null ? "" : reason, REASON_LENGTH_MAX);
    }

    ApprovalStatus status() {
        return approves ? ApprovalStatus.APPROVED : ApprovalStatus.REFUSED;
    }
}
