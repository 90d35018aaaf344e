package world.azora.audit.journal;

/**
 * What an account held before the first and after the last entry of the period, debits minus credits.
 */
record AccountBalance(String account, String asset, long openingMinor, long closingMinor) {}
