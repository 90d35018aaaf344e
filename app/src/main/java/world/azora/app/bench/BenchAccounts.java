package world.azora.app.bench;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.ledger.Account;
import world.azora.ledger.AccountKind;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;

/**
 * What a benchmark moves money between: a treasury, which takes part in every transfer of a <em>hot</em> load, and many
 * wallets, between any two of which a <em>uniform</em> load moves. All may overdraw, so that nothing is refused. They are
 * in the platform's own ledger, because that is the one that people's requests go to.
 */
public final class BenchAccounts {
    private static final LedgerId LEDGER = LedgerId.MAIN;

    private final Account treasury = Account.named(LEDGER, "treasury:bench", AccountKind.EQUITY, Amount.TOKEN)
            .overdrawable();
    private final Account[] wallets;

    /** The treasury and so many wallets. */
    public BenchAccounts(int count) {
        this.wallets = IntStream.range(0, count)
                .mapToObj(number -> Account.named(LEDGER, "wallet:bench-" + number, AccountKind.LIABILITY, Amount.TOKEN)
                        .overdrawable())
                .toArray(Account[]::new);
    }

    LedgerId ledger() {
        return LEDGER;
    }

    /** Opens those that are not open yet, some at a time. */
    public void open(Consumer<Account> door) throws InterruptedException {
        Load.each(IntStream.range(0, wallets.length), number -> door.accept(wallets[number]));
        door.accept(treasury);
    }

    /** A new transfer of one unit. The source of chance is each caller's own, so that none waits for another's. */
    Transfer transfer(RandomGenerator random, boolean isHot) {
        var to = random.nextInt(1, wallets.length);
        var from = isHot ? treasury.id() : wallets[random.nextInt(to)].id();
        var id = new TransferId(new IdSource(Clock.systemUTC(), random).next());
        return new Transfer(LEDGER, id, from, wallets[to].id(), new Amount(1, Amount.TOKEN), "reward", "rwd_" + id);
    }

    /** So many of them between any two accounts. */
    Stream<Transfer> transfers(RandomGenerator random, int count) {
        return Stream.generate(() -> transfer(random, false)).limit(count);
    }
}
