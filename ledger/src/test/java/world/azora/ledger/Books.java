package world.azora.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import world.azora.kernel.Amount;
import world.azora.platform.testing.TestDatabase;

/** A new, empty ledger on a real PostgreSQL, and few words to fill it. All of a test process share one batcher. */
final class Books {
    static final LedgerSettings SETTINGS = new LedgerSettings(10_000, Duration.ofSeconds(30));
    static final TestDatabase DATABASE = TestDatabase.fresh("ledger");
    private static final ConfigurableApplicationContext SHARED =
            LedgerModule.alone(DATABASE.dataSource(), DATABASE.clock(), SETTINGS);
    private static final AtomicInteger COUNT = new AtomicInteger();

    final LedgerId id;
    final Ledger ledger;

    Books() {
        this(SHARED.getBean(Ledger.class), new LedgerId("books-" + COUNT.incrementAndGet()));
    }

    Books(Ledger ledger, LedgerId id) {
        this.ledger = ledger;
        this.id = id;
    }

    static <T> T bean(Class<T> type) {
        return SHARED.getBean(type);
    }

    /** The id of an account of this name, whether it is open or not. */
    AccountId account(String name) {
        return AccountId.named(id, name);
    }

    AccountId open(String name, AccountKind kind) {
        return open(Account.named(id, name, kind, Amount.TOKEN));
    }

    AccountId openOverdrawable(String name, AccountKind kind) {
        return open(Account.named(id, name, kind, Amount.TOKEN).overdrawable());
    }

    AccountId open(Account account) {
        ledger.open(account);
        return account.id();
    }

    static Amount azr(long minor) {
        return new Amount(minor, Amount.TOKEN);
    }

    static TransferId newId() {
        return new TransferId(DATABASE.ids().next());
    }

    Transfer transfer(AccountId debit, AccountId credit, long minor) {
        return transfer(debit, credit, azr(minor));
    }

    Transfer transfer(AccountId debit, AccountId credit, Amount amount) {
        var id = newId();
        return new Transfer(
                this.id, id, debit, credit, amount, "test", id.toString().replace("txn", "rwd"));
    }

    TransferOutcome move(AccountId debit, AccountId credit, long minor) {
        return ledger.transfer(transfer(debit, credit, minor));
    }

    long balance(AccountId account) {
        return ledger.balance(account).orElseThrow().balanceMinor();
    }

    /** All transfers, oldest first, read page by page. */
    List<PostedTransfer> transfers() {
        var all = new ArrayList<PostedTransfer>();
        for (var more = true; more; ) {
            var page = ledger.transfers(id, all.isEmpty() ? 0 : all.getLast().seq(), 500);
            all.addAll(page.items());
            more = page.more();
        }
        return all;
    }

    /** All entries of an account, newest first, read page by page. */
    List<Entry> entries(AccountId account) {
        var all = new ArrayList<Entry>();
        for (var more = true; more; ) {
            var page = ledger.entries(
                    account, all.isEmpty() ? Long.MAX_VALUE : all.getLast().version(), 500);
            all.addAll(page.items());
            more = page.more();
        }
        return all;
    }
}
