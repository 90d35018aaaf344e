package world.azora.audit.journal;

/** What the debits and the credits of one asset come to. */
record ControlTotal(String asset, long debitMinor, long creditMinor) {}
