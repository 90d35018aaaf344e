package world.azora.ledger.verify;

import world.azora.ledger.AccountKind;

/** What must be known of an account to count its entries. */
record Booked(AccountKind kind, String asset, boolean mayOverdraw) {}
