package world.azora.ledger;

/**
 * Asks for a part of a statement.
 *
 * @param afterVersion only entries after this one; 0 for the beginning of the period
 * @param limit at most {@link AccountStatements#ROWS_MAX}
 */
public record StatementRequest(AccountId account, StatementPeriod period, long afterVersion, int limit) {}
