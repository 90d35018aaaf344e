package world.azora.payments;

import java.util.function.Consumer;

/**
 * What is done with the verdicts on one kind of proposal. A feature contributes it as a bean. It is called by a job, at
 * least once per verdict and outside any transaction, so the work must be idempotent.
 */
public record ApprovalHandler(String kind, Consumer<Verdict> work) {}
