package world.azora.identity.client;

/** How a new secret can end. */
sealed interface SecretOutcome {
    record Renewed(RegisteredSecret registered) implements SecretOutcome {}

    record UnknownClient() implements SecretOutcome {}

    record PublicClient() implements SecretOutcome {}
}
