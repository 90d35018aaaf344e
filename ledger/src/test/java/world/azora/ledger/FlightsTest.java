package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Reason;
import world.azora.ledger.TransferOutcome.Refused;

/** Batches that are written while their predecessors still are, and what may come between the two. */
final class FlightsTest {
    private static final int CALLERS = 48;

    private final Books near = new Books();
    private final BrokenLine line = new BrokenLine(Books.DATABASE.dataSource());
    private final ConfigurableApplicationContext context = alone(line.dataSource());
    private final Books books = new Books(context.getBean(Ledger.class), near.id);
    private final AccountId hot = books.openOverdrawable("hot", AccountKind.EQUITY);

    private static ConfigurableApplicationContext alone(DataSource database) {
        return LedgerModule.alone(database, Books.DATABASE.clock(), Books.SETTINGS);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void batches_behind_one_another_make_one_whole_chain() throws Exception {
        var outcomes = everybodyPosts(() -> flown() >= 50);

        assertThat(outcomes).hasOnlyElementsOfType(Posted.class);
        assertThatChainHas(outcomes.size());
    }

    @Test
    void what_is_in_the_air_is_not_spent_twice() throws Exception {
        var purse = books.open("purse", AccountKind.LIABILITY);
        books.move(hot, purse, 3_000);
        var sink = books.open("sink", AccountKind.LIABILITY);

        var outcomes = everybody(() -> flown() >= 20 && books.balance(purse) < 7, _ -> books.transfer(purse, sink, 7));

        var posted = outcomes.stream().filter(Posted.class::isInstance).count();
        assertThat(posted).isEqualTo(3_000 / 7);
        assertThat(books.balance(purse)).isEqualTo(3_000 % 7);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .allMatch(one -> ((Refused) one).reason() == Reason.INSUFFICIENT_FUNDS);
        assertThatChainHas(1 + posted);
    }

    @Test
    void transfer_sent_again_while_it_is_in_the_air_moves_once() throws Exception {
        var wallet = books.open("wallet", AccountKind.LIABILITY);
        var transfers = Stream.generate(() -> books.transfer(hot, wallet, 1))
                .limit(4_000)
                .toList();

        // Each sends a tenth, most of which others send at about the same time.
        var outcomes = AtOnce.run(CALLERS, caller -> {
            var mine = new ArrayList<TransferOutcome>();
            for (var index = 0; index < 400; index++)
                mine.add(books.ledger.transfer(transfers.get((caller * 80 + index) % transfers.size())));
            return mine;
        });

        var all = outcomes.stream().flatMap(List::stream).toList();
        assertThat(all).hasOnlyElementsOfTypes(Posted.class, AlreadyPosted.class);
        assertThat(all).filteredOn(Posted.class::isInstance).hasSize(transfers.size());
        assertThat(books.balance(wallet)).isEqualTo(transfers.size());
        assertThatChainHas(transfers.size());
    }

    @Test
    void what_was_refused_before_stays_refused_however_much_is_in_the_air() throws Exception {
        var purse = books.open("purse", AccountKind.LIABILITY);
        var refused = Stream.generate(() -> books.transfer(purse, hot, 1))
                .limit(6)
                .peek(books.ledger::transfer)
                .toList();
        books.move(hot, purse, refused.size());
        var again = new ArrayList<TransferOutcome>();

        var outcomes = everybodyPosts(() -> {
            if (flown() >= 5L * (again.size() + 1)) again.add(books.ledger.transfer(refused.get(again.size())));
            return again.size() == refused.size();
        });

        assertThat(count("azora.ledger.fence.lost")).isPositive();
        assertThat(again).allMatch(one -> one instanceof Refused told && told.reason() == Reason.INSUFFICIENT_FUNDS);
        assertThat(books.balance(purse)).isEqualTo(refused.size());
        assertThatChainHas(1 + outcomes.size());
    }

    @Test
    void another_writer_s_transfers_come_between_and_nothing_is_lost() throws Exception {
        var wallet = near.open("elsewhere", AccountKind.LIABILITY);
        var lost = new AtomicBoolean();
        var others = new ArrayList<TransferOutcome>();

        var outcomes = everybodyPosts(() -> {
            // Now and then, so that the batcher is sure each time that it is alone.
            if (flown() >= 5L * (others.size() + 1)) others.add(near.move(hot, wallet, 1));
            lost.set(count("azora.ledger.fence.lost") > 0);
            return others.size() >= 6;
        });

        assertThat(lost).isTrue();
        assertThat(outcomes).hasOnlyElementsOfType(Posted.class);
        assertThat(others).hasOnlyElementsOfType(Posted.class);
        assertThatChainHas(outcomes.size() + others.size());
    }

    @Test
    void account_that_somebody_closes_meanwhile_gets_nothing_any_more() throws Exception {
        var closing = new ArrayList<AccountId>();
        for (var number = 0; number < 4; number++) closing.add(near.open("closing:" + number, AccountKind.LIABILITY));
        var closed = new ArrayList<AccountId>();

        everybody(
                () -> {
                    if (flown() >= 10L * (closed.size() + 1)) {
                        near.ledger.close(closing.get(closed.size()));
                        closed.add(closing.get(closed.size()));
                    }
                    return closed.size() == closing.size();
                },
                number -> number % 5 == 0
                        ? books.transfer(closing.get(number % closing.size()), hot, 1)
                        : books.transfer(hot, books.account("wallet:" + number % CALLERS), 1));

        for (var account : closing) assertThat(books.balance(account)).isZero();
        assertThat(books.ledger.verify(books.id).whole()).isTrue();
    }

    @Test
    void limits_that_somebody_sets_meanwhile_hold_nobody_up() throws Exception {
        var limited = new ArrayList<AccountId>();

        var outcomes = everybodyPosts(() -> {
            if (flown() >= 4L * (limited.size() + 1)) {
                var wallet = books.account("wallet:" + limited.size());
                context.getBean(AccountLimits.class).limit(wallet, BalanceLimits.NONE);
                limited.add(wallet);
            }
            return limited.size() == CALLERS;
        });

        // If each waited for another, the server would end one of them after a while.
        assertThat(count("azora.ledger.batch.interrupted")).isZero();
        assertThat(outcomes).hasOnlyElementsOfType(Posted.class);
        assertThatChainHas(outcomes.size());
    }

    @ParameterizedTest
    @EnumSource
    void callers_of_a_batch_that_went_unheard_are_told_the_truth(BrokenLine.When when) throws Exception {
        var breaks = new ArrayList<Long>();

        var outcomes = everybodyPosts(() -> {
            if (line.hasBroken() && flown() >= 20L * (breaks.size() + 1)) {
                breaks.add(flown());
                line.breakNextCommit(when);
            }
            return breaks.size() >= 4 && line.hasBroken();
        });

        assertThat(count("azora.ledger.batch.interrupted")).isPositive();
        assertThat(outcomes).hasOnlyElementsOfType(Posted.class);
        assertThatChainHas(outcomes.size());
    }

    private List<TransferOutcome> everybodyPosts(BooleanSupplier enough) throws Exception {
        return everybody(enough, number -> books.transfer(hot, books.account("wallet:" + number % CALLERS), 1));
    }

    /** Many callers at once, until it is enough, which one more looks after. */
    private List<TransferOutcome> everybody(BooleanSupplier enough, IntFunction<Transfer> next) throws Exception {
        for (var caller = 0; caller < CALLERS; caller++) books.open("wallet:" + caller, AccountKind.LIABILITY);
        var stop = new AtomicBoolean();
        var outcomes = AtOnce.run(CALLERS + 1, caller -> {
            var mine = new ArrayList<TransferOutcome>();
            try {
                if (caller == CALLERS) Deadline.await(enough);
                for (var number = caller; caller < CALLERS && !stop.get(); number += CALLERS + 1)
                    mine.add(books.ledger.transfer(next.apply(number)));
            } finally {
                if (caller == CALLERS) stop.set(true);
            }
            return mine;
        });
        return outcomes.stream().flatMap(List::stream).toList();
    }

    private long flown() {
        return context.getBean(MeterRegistry.class)
                .get("azora.ledger.batch.size")
                .tag("way", "behind")
                .summary()
                .count();
    }

    private double count(String counter) {
        return context.getBean(MeterRegistry.class).get(counter).counter().count();
    }

    private void assertThatChainHas(long transfers) {
        var report = near.ledger.verify(near.id);
        assertThat(report.whole()).isTrue();
        assertThat(report.transfers()).isEqualTo(transfers);
        assertThat(near.ledger.trialBalance(near.id).isEven()).isTrue();
    }
}
