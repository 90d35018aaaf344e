package world.azora.payments.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.payments.ApprovalId;
import world.azora.payments.Verdict;

/** A proposal, and what became of it. */
record Approval(
        ApprovalId id,
        String kind,
        String subject,
        String title,
        Amount amount,
        UserId proposer,
        ApprovalStatus status,
        @Nullable UserId decidedBy,
        @Nullable String reason,
        Instant at,
        Instant expiresAt,
        @Nullable Instant decidedAt) {
    /** Only of one that is decided. */
    Verdict verdict() {
        if (status == ApprovalStatus.EXPIRED) return new Verdict.Expired(id, subject);
        if (decidedBy == null) throw new IllegalStateException(id + " is not decided");
        return status == ApprovalStatus.APPROVED
                ? new Verdict.Approved(id, subject, decidedBy)
                : new Verdict.Refused(id, subject, decidedBy, reason == null ? "" : reason);
    }
}
