package world.azora.payments;

import world.azora.kernel.UserId;

/** What came of a {@link Proposal}. It is final. */
public sealed interface Verdict {
    ApprovalId approval();

    /** The TypeID of what waited. */
    String subject();

    record Approved(ApprovalId approval, String subject, UserId by) implements Verdict {}

    record Refused(ApprovalId approval, String subject, UserId by, String reason) implements Verdict {}

    /** Nobody decided in time. */
    record Expired(ApprovalId approval, String subject) implements Verdict {}
}
