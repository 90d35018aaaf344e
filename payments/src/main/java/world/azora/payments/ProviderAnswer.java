package world.azora.payments;

/** What the provider of payments said. */
public sealed interface ProviderAnswer {
    record Done() implements ProviderAnswer {}

    /** It did not happen and will not, for a reason in the provider's own words. */
    record Declined(String reason) implements ProviderAnswer {}

    /** It did not answer, or not in a way that can be understood, or it does not know itself yet. */
    record Unknown() implements ProviderAnswer {}
}
