package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import world.azora.kernel.Refusal;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.platform.jobs.RecurringJob;

/** Holds, reversals, links and limits, on both sides of each boundary; the clock stands still. */
final class HoldsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ConfigurableApplicationContext CONTEXT =
            LedgerModule.alone(Books.DATABASE.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), Books.SETTINGS);

    private final Books books = new Books(CONTEXT.getBean(Ledger.class), new Books().id);
    private final LinkedPostings linked = CONTEXT.getBean(LinkedPostings.class);
    private final AccountLimits limits = CONTEXT.getBean(AccountLimits.class);
    private final AccountId issuance = books.openOverdrawable("issuance", AccountKind.EQUITY);
    private final AccountId wallet = books.open("wallet", AccountKind.LIABILITY);
    private final AccountId shop = books.open("shop", AccountKind.LIABILITY);

    @BeforeEach
    void put_a_hundred_into_the_wallet() {
        books.move(issuance, wallet, 100);
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void hold_takes_from_what_is_available_and_not_from_the_balance() {
        var hold = hold(60, NOW.plusSeconds(1));

        var payer = books.ledger.balance(wallet).orElseThrow();
        assertThat(payer.balanceMinor()).isEqualTo(100);
        assertThat(payer.pendingOutMinor()).isEqualTo(60);
        assertThat(payer.availableMinor()).isEqualTo(40);
        var payee = books.ledger.balance(shop).orElseThrow();
        assertThat(payee.pendingInMinor()).isEqualTo(60);
        assertThat(payee.availableMinor()).isZero();
        assertThat(word(books.move(wallet, shop, 41))).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(word(books.move(wallet, shop, 40))).isEqualTo("Posted");
        assertThat(books.ledger.close(shop)).isInstanceOf(CloseOutcome.NotEmpty.class);
        assertThat(word(books.ledger.transfer(hold.release(Books.newId(), Step.VOID))))
                .isEqualTo("Posted");
        assertThat(books.ledger.balance(wallet).orElseThrow().availableMinor()).isEqualTo(60);
        assertThatBooksAreWhole();
    }

    @ParameterizedTest
    @CsvSource({"1, Posted", "60, Posted", "61, ORIGIN_DIFFERENT", "0, AMOUNT_ZERO"})
    void capture_takes_up_to_what_is_held_and_frees_the_rest(long minor, String expected) {
        var hold = hold(60, NOW.plusSeconds(1));

        var outcome = books.ledger.transfer(hold.capture(Books.newId(), Books.azr(minor)));

        assertThat(word(outcome)).isEqualTo(expected);
        var captured = expected.equals("Posted");
        assertThat(books.balance(shop)).isEqualTo(captured ? minor : 0);
        assertThat(books.ledger.balance(wallet).orElseThrow().availableMinor()).isEqualTo(captured ? 100 - minor : 40);
        assertThat(books.entries(shop)).hasSize(captured ? 1 : 0);
        assertThatBooksAreWhole();
    }

    @ParameterizedTest
    @CsvSource({
        "CAPTURE, 1, Posted", "CAPTURE, 0, HOLD_TIME",
        "EXPIRE, 1, HOLD_TIME", "EXPIRE, 0, Posted",
        "VOID, 1, Posted", "VOID, 0, Posted",
    })
    void hold_is_over_at_its_very_microsecond(Step step, long microsLeft, String expected) {
        var hold = hold(60, NOW.plusNanos(1000 * microsLeft));
        var end = step == Step.CAPTURE ? hold.capture(Books.newId(), hold.amount()) : hold.release(Books.newId(), step);

        assertThat(word(books.ledger.transfer(end))).isEqualTo(expected);
    }

    @Test
    void hold_ends_once_and_a_transfer_is_reversed_once() {
        var hold = hold(60, NOW.plusSeconds(1));
        var capture = hold.capture(Books.newId(), Books.azr(10));

        assertThat(word(books.ledger.transfer(capture))).isEqualTo("Posted");
        assertThat(word(books.ledger.transfer(capture))).isEqualTo("AlreadyPosted");
        assertThat(word(books.ledger.transfer(hold.capture(Books.newId(), Books.azr(10)))))
                .isEqualTo("ORIGIN_SETTLED");
        assertThat(word(books.ledger.transfer(hold.release(Books.newId(), Step.VOID))))
                .isEqualTo("ORIGIN_SETTLED");
        assertThat(word(books.ledger.transfer(hold.reversal(Books.newId(), "x"))))
                .isEqualTo("ORIGIN_UNKNOWN");
        var reversal = capture.reversal(Books.newId(), "rfd_1");
        assertThat(word(books.ledger.transfer(reversal))).isEqualTo("Posted");
        assertThat(word(books.ledger.transfer(capture.reversal(Books.newId(), "rfd_2"))))
                .isEqualTo("ORIGIN_SETTLED");
        assertThat(word(books.ledger.transfer(reversal.reversal(Books.newId(), "rfd_3"))))
                .isEqualTo("ORIGIN_UNKNOWN");
        assertThat(books.balance(wallet)).isEqualTo(100);
        assertThatBooksAreWhole();
    }

    @Test
    void holds_whose_time_is_over_are_freed_by_the_job() {
        hold(30, NOW);
        hold(20, NOW.plusNanos(1000));
        var job = CONTEXT.getBeansOfType(RecurringJob.class).values().stream()
                .filter(one -> one.name().equals("ledger.expire-holds"))
                .findFirst()
                .orElseThrow();

        job.work().run();
        job.work().run();

        assertThat(books.ledger.balance(wallet).orElseThrow().pendingOutMinor()).isEqualTo(20);
        assertThatBooksAreWhole();
    }

    @Test
    void linked_transfers_are_posted_all_or_none() {
        var first = books.transfer(wallet, shop, 60);
        var second = books.transfer(wallet, shop, 41);

        var refused = linked.transferTogether(List.of(first, second));

        assertThat(refused.stream().map(HoldsTest::word)).containsExactly("LINK_BROKEN", "INSUFFICIENT_FUNDS");
        assertThat(books.balance(wallet)).isEqualTo(100);
        assertThat(linked.transferTogether(List.of(first, second))).isEqualTo(refused);
        assertThat(word(books.ledger.transfer(first))).isEqualTo("LINK_BROKEN");

        var third = books.transfer(wallet, shop, 60);
        var fourth = books.transfer(shop, issuance, 60);
        var posted = linked.transferTogether(List.of(third, fourth));
        assertThat(posted.stream().map(HoldsTest::word)).containsExactly("Posted", "Posted");
        assertThat(linked.transferTogether(List.of(third, fourth)).stream().map(HoldsTest::word))
                .containsExactly("AlreadyPosted", "AlreadyPosted");
        assertThat(linked.transferTogether(List.of(third, books.transfer(wallet, shop, 1))).stream()
                        .map(HoldsTest::word))
                .containsExactly("ID_REUSED", "LINK_BROKEN");
        assertThat(books.balance(wallet)).isEqualTo(40);
        assertThatBooksAreWhole();
    }

    @Test
    void links_of_two_ledgers_of_nothing_or_of_one_id_twice_are_refused() {
        var transfer = books.transfer(wallet, shop, 1);
        var elsewhere = new Books().transfer(wallet, shop, 1);

        for (var malformed : List.of(List.<Transfer>of(), List.of(transfer, transfer), List.of(transfer, elsewhere))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> linked.transferTogether(malformed))
                    .matches(refusal -> refusal.problem() == LedgerProblem.TRANSFERS_LINK_MALFORMED);
        }
    }

    @ParameterizedTest
    @CsvSource({"80, Posted", "81, BALANCE_BELOW_MIN"})
    void balance_stays_at_its_minimum_or_above(long minor, String expected) {
        assertThat(limits.limit(wallet, new BalanceLimits(Optional.of(20L), Optional.empty())))
                .isTrue();

        assertThat(word(books.move(wallet, shop, minor))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"30, Posted", "31, BALANCE_ABOVE_MAX"})
    void balance_stays_at_its_maximum_or_below_with_what_is_held_for_it(long minor, String expected) {
        hold(20, NOW.plusSeconds(1));
        assertThat(limits.limit(shop, new BalanceLimits(Optional.empty(), Optional.of(50L))))
                .isTrue();

        assertThat(word(books.move(wallet, shop, minor))).isEqualTo(expected);
    }

    @Test
    void limits_that_contradict_or_of_nobody_are_refused() {
        assertThat(limits.limit(books.account("nobody"), BalanceLimits.NONE)).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new BalanceLimits(Optional.of(2L), Optional.of(1L)))
                .matches(refusal -> refusal.problem() == LedgerProblem.ACCOUNT_LIMITS_MALFORMED);
    }

    @Test
    void step_that_follows_nothing_or_has_no_time_is_refused() {
        var transfer = books.transfer(wallet, shop, 1);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Transfer(
                        books.id,
                        transfer.id(),
                        wallet,
                        shop,
                        transfer.amount(),
                        "test",
                        "x",
                        Step.VOID,
                        Optional.empty(),
                        Optional.empty()))
                .matches(refusal -> refusal.problem() == LedgerProblem.TRANSFER_STEP_MALFORMED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Transfer(
                        books.id,
                        transfer.id(),
                        wallet,
                        shop,
                        transfer.amount(),
                        "test",
                        "x",
                        Step.POST,
                        Optional.empty(),
                        Optional.of(NOW)))
                .matches(refusal -> refusal.problem() == LedgerProblem.TRANSFER_STEP_MALFORMED);
    }

    private Transfer hold(long minor, Instant until) {
        var hold = books.transfer(wallet, shop, minor).held(until);
        assertThat(word(books.ledger.transfer(hold))).isEqualTo("Posted");
        return hold;
    }

    private void assertThatBooksAreWhole() {
        assertThat(books.ledger.verify(books.id).whole()).isTrue();
        assertThat(books.ledger.trialBalance(books.id).isEven()).isTrue();
    }

    private static String word(TransferOutcome outcome) {
        return switch (outcome) {
            case Refused refused -> refused.reason().name();
            case Posted posted -> posted.getClass().getSimpleName();
            case AlreadyPosted already -> already.getClass().getSimpleName();
        };
    }
}
