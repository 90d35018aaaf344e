package world.azora.audit.journal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import world.azora.ledger.AccountId;
import world.azora.ledger.Accounts;
import world.azora.ledger.Balance;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;

/**
 * The accounts of the ledger while its transfers are walked. What an account holds at the end of the period is taken
 * from the ledger's own balance, not from the transfers, so that a transfer that is missing shows.
 */
final class LedgerAccounts {
    private final Ledger ledger;
    private final Map<AccountId, Sums> accounts = new HashMap<>();

    LedgerAccounts(Ledger ledger) {
        this.ledger = ledger;
    }

    void load() {
        var after = "";
        while (true) {
            var page = ledger.accounts(LedgerId.MAIN, after, Accounts.ACCOUNTS_MAX);
            for (var state : page.items()) {
                accounts.put(state.account().id(), new Sums(state.account().name(), state.balance()));
                after = state.account().name();
            }
            if (!page.more() || page.items().isEmpty()) return;
        }
    }

    void add(Transfer transfer, boolean beforePeriod, boolean afterPeriod) {
        var minor = transfer.amount().minor();
        sums(transfer.debit()).add(minor, beforePeriod, afterPeriod);
        sums(transfer.credit()).add(-minor, beforePeriod, afterPeriod);
    }

    String name(AccountId account) {
        return sums(account).name;
    }

    List<AccountBalance> balances() {
        return accounts.values().stream()
                .map(Sums::balance)
                .sorted(Comparator.comparing(AccountBalance::account))
                .toList();
    }

    // An account can be younger than the list.
    private Sums sums(AccountId id) {
        return accounts.computeIfAbsent(id, _ -> {
            var account = ledger.account(id).orElseThrow(() -> new IllegalStateException("The ledger has no " + id));
            var balance = ledger.balance(id).orElseThrow(() -> new IllegalStateException("The ledger has no " + id));
            return new Sums(account.name(), balance);
        });
    }

    private static final class Sums {
        private final String name;
        private final Balance balance;
        private long seen;
        private long openingMinor;
        private long laterMinor;
        private long unheldMinor;

        Sums(String name, Balance balance) {
            this.name = name;
            this.balance = balance;
        }

        /** The balance was read at its version: entries beyond it are not in it, and entries after the period are. */
        void add(long netMinor, boolean beforePeriod, boolean afterPeriod) {
            seen++;
            if (beforePeriod) openingMinor += netMinor;
            if (seen <= balance.version() && afterPeriod) laterMinor += netMinor;
            if (seen > balance.version() && !afterPeriod) unheldMinor += netMinor;
        }

        AccountBalance balance() {
            var held = balance.debitMinor() - balance.creditMinor();
            return new AccountBalance(name, balance.asset(), openingMinor, held - laterMinor + unheldMinor);
        }
    }
}
