package world.azora.payments.approval;

/** Where a proposal stands. All but the first are final. */
enum ApprovalStatus {
    PENDING,
    APPROVED,
    REFUSED,
    EXPIRED
}
