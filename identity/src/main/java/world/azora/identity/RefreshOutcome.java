package world.azora.identity;

/** How going on with a session can end. */
public sealed interface RefreshOutcome {
    record Refreshed(SessionTokens tokens) implements RefreshOutcome {}

    /** The token is unknown, its session is over, or it was used before: then its whole session is over now. */
    record Refused() implements RefreshOutcome {}
}
