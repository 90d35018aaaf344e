package world.azora.payments;

import world.azora.platform.jobs.JobKind;

/**
 * The provider has news of a payment or a refund. What the news is, is asked: so it does not matter in which order they
 * come, or how often.
 *
 * @param reference the TypeID of the payment or the refund
 */
public record ProviderTold(String reference) {
    /** How it is told. The instance is named after the provider's event. */
    public static final JobKind<ProviderTold> JOB = new JobKind<>("payments.provider-told", ProviderTold.class);
}
