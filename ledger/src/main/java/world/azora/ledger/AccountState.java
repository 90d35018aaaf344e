package world.azora.ledger;

/** An account and what it holds. */
public record AccountState(Account account, boolean closed, Balance balance) {}
