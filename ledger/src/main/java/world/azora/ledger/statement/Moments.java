package world.azora.ledger.statement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.BalanceAt;
import world.azora.ledger.StatementPeriod;

/** What accounts held at a moment. */
final class Moments {
    private final MomentStore store;

    Moments(MomentStore store) {
        this.store = store;
    }

    record AccountAt(Account account, BalanceAt balance) {}

    Optional<AccountAt> at(AccountId id, Instant moment) {
        // A period refuses what no database can hold; its end is the microsecond after the one that is meant.
        var after = new StatementPeriod(Instant.EPOCH, moment).to().plus(1, ChronoUnit.MICROS);
        return store.account(id).map(account -> new AccountAt(account, balance(account, moment, after)));
    }

    private BalanceAt balance(Account account, Instant moment, Instant after) {
        var version = store.versionBefore(account.id(), after);
        var balanceMinor = store.balance(account.id(), version);
        var pending = store.pendingBefore(account.id(), after);
        var growsByDebits = account.kind().growsByDebits();
        var outMinor = growsByDebits ? pending.creditMinor() : pending.debitMinor();
        var inMinor = growsByDebits ? pending.debitMinor() : pending.creditMinor();
        return new BalanceAt(
                account.id(),
                account.asset(),
                moment,
                version,
                balanceMinor,
                inMinor,
                outMinor,
                balanceMinor - outMinor);
    }
}
