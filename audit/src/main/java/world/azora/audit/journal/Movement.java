package world.azora.audit.journal;

/** What moved in one account. */
record Movement(String account, String asset, long debitMinor, long creditMinor) {}
