package world.azora.ledger.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountLimits;
import world.azora.ledger.AccountOutcome;
import world.azora.ledger.AccountOutcome.AlreadyOpen;
import world.azora.ledger.AccountOutcome.Different;
import world.azora.ledger.AccountOutcome.Opened;
import world.azora.ledger.AccountPage;
import world.azora.ledger.AccountState;
import world.azora.ledger.Accounts;
import world.azora.ledger.Balance;
import world.azora.ledger.BalanceLimits;
import world.azora.ledger.CloseOutcome;
import world.azora.ledger.CloseOutcome.Closed;
import world.azora.ledger.CloseOutcome.NotEmpty;
import world.azora.ledger.CloseOutcome.UnknownAccount;
import world.azora.ledger.LedgerId;
import world.azora.platform.data.Transactions;

/** Decides what becomes of accounts. Balances are written by the batcher alone. */
final class AccountBook implements Accounts, AccountLimits {
    private final AccountStore store;
    private final Transactions transactions;
    private final Clock clock;

    AccountBook(AccountStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public AccountOutcome open(Account account) {
        return transactions.run(() -> {
            // An id means the same account in every ledger, though the schema, which may be split by ledger, cannot say
            // so.
            var known = store.find(account.id()).map(AccountState::account);
            if (known.isEmpty() && store.add(account, clock.instant())) return new Opened(account);

            var existing = known.or(() -> store.find(account.id()).map(AccountState::account))
                    .or(() -> store.findNamed(account.ledger(), account.name()))
                    .orElseThrow();
            return existing.equals(account) ? new AlreadyOpen(account) : new Different(existing);
        });
    }

    @Override
    public CloseOutcome close(AccountId id) {
        return transactions.run(() -> {
            var found = store.find(id);
            if (found.isEmpty()) return new UnknownAccount(id);
            // The head first, as the batcher does: it must not be between reading this account and writing an entry.
            store.moveHead(found.get().account().ledger());

            var state = store.find(id).orElseThrow();
            if (!isEmpty(state.balance())) return new NotEmpty(state.balance());
            store.close(id);
            return new Closed(id);
        });
    }

    private static boolean isEmpty(Balance balance) {
        return balance.balanceMinor() == 0 && balance.pendingInMinor() == 0 && balance.pendingOutMinor() == 0;
    }

    @Override
    public boolean limit(AccountId id, BalanceLimits limits) {
        return transactions.run(() -> {
            var found = store.find(id);
            // The head first, for the same reason.
            found.ifPresent(state -> store.moveHead(state.account().ledger()));
            found.ifPresent(_ -> store.limit(id, limits));
            return found.isPresent();
        });
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return store.find(id).map(AccountState::account);
    }

    @Override
    public Optional<Balance> balance(AccountId id) {
        return store.find(id).map(AccountState::balance);
    }

    @Override
    public AccountPage accounts(LedgerId ledger, String afterName, int limit) {
        var size = Math.clamp(limit, 1, ACCOUNTS_MAX);
        List<AccountState> rows = store.list(ledger, afterName, size + 1);
        return new AccountPage(rows.subList(0, Math.min(size, rows.size())), rows.size() > size);
    }
}
