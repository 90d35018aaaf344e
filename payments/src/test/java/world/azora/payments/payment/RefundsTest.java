package world.azora.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.payments.Death;
import world.azora.payments.PaymentId;
import world.azora.payments.TokenBooks;
import world.azora.payments.World;
import world.azora.payments.payment.RefundOutcome.NotCaptured;
import world.azora.payments.payment.RefundOutcome.Refunded;
import world.azora.payments.payment.RefundOutcome.TooMuch;
import world.azora.payments.payment.RefundOutcome.UnknownPayment;
import world.azora.payments.payment.RefundOutcome.Waiting;
import world.azora.payments.price.Pricing;

/** Giving back: never more than was paid, and each refund once. */
final class RefundsTest {
    @RegisterExtension
    static final World WORLD = new World();

    private final UserId treasurer = WORLD.person();
    private final UserId buyer = WORLD.person();
    private final CourseSummary course = WORLD.course();
    private final Repayment repayment = WORLD.bean(Repayment.class);

    enum Step {
        DECIDING,
        BEFORE_THE_LEDGER,
        AFTER_THE_LEDGER
    }

    @BeforeEach
    void wallet() {
        Pricing.set(WORLD, course.id(), 1000);
        WORLD.give(buyer, 1000);
        WORLD.jobs.run(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FIRST | KEY   | MINOR | ASSET | OUTCOME   | LEFT | STATUS
              400 | other |   599 | AZR   | Refunded  |    1 | PARTIALLY_REFUNDED
              400 | other |   600 | AZR   | Refunded  |    0 | REFUNDED
              400 | other |   601 | AZR   | TooMuch   |  600 | PARTIALLY_REFUNDED
             1000 | other |     1 | AZR   | TooMuch   |    0 | REFUNDED
              400 | first |   400 | AZR   | Refunded  |  600 | PARTIALLY_REFUNDED
             1000 | first |  1000 | AZR   | Refunded  |    0 | REFUNDED
              400 | first |   401 | AZR   | KeyReused |  600 | PARTIALLY_REFUNDED
            """)
    void second_refund_of_a_thousand(
            long first, String key, long minor, String asset, String outcome, long left, PaymentStatus status) {
        var payment = paid();
        refund(payment, "first", azr(first));

        var second = refund(payment, key, new Amount(minor, asset));
        WORLD.jobs.run(2);

        assertThat(second.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(stored(payment).left()).isEqualTo(azr(left));
        assertThat(PaymentStatus.of(stored(payment).state())).isEqualTo(status);
        assertThat(WORLD.wallet(buyer)).isEqualTo(1000 - left);
    }

    @RepeatedTest(5)
    void twenty_refunds_at_once_take_no_more_than_was_paid() {
        var payment = paid();

        var outcomes = atOnce(20, number -> refund(payment, "key" + number, azr(90)));
        WORLD.jobs.run(2);

        assertThat(outcomes).filteredOn(Refunded.class::isInstance).hasSize(11);
        assertThat(outcomes).filteredOn(TooMuch.class::isInstance).hasSize(9);
        assertThat(stored(payment).left()).isEqualTo(azr(10));
        assertThat(WORLD.wallet(buyer)).isEqualTo(990);
        assertThat(WORLD.bean(RefundStore.class).ofPayment(payment))
                .hasSize(11)
                .allMatch(Refund::isVerified)
                .allMatch(refund -> refund.transfer().isPresent());
    }

    @Test
    void twenty_times_the_same_refund_at_once_is_one() {
        var payment = paid();

        var outcomes = atOnce(20, _ -> refund(payment, "key", azr(90)));
        WORLD.jobs.run(2);

        assertThat(outcomes).allMatch(Refunded.class::isInstance);
        assertThat(WORLD.wallet(buyer)).isEqualTo(90);
    }

    @ParameterizedTest
    @EnumSource
    void death_at_any_step_is_mended_by_the_job(Step step) {
        var payment = paid();
        switch (step) {
            case DECIDING -> WORLD.withinNextNote(Death.now());
            case BEFORE_THE_LEDGER -> WORLD.ledger.beforeNextTransfer(Death.now());
            case AFTER_THE_LEDGER -> WORLD.ledger.afterNextTransfer(Death.now());
        }

        try {
            refund(payment, "key", azr(90));
        } catch (Death _) {
            WORLD.jobs.run(2);
        }

        assertThat(WORLD.wallet(buyer)).isEqualTo(step == Step.DECIDING ? 0 : 90);
        assertThat(refund(payment, "key", azr(90))).isInstanceOf(Refunded.class);
        assertThat(WORLD.wallet(buyer)).isEqualTo(90);
        assertThat(stored(payment).left()).isEqualTo(azr(910));
    }

    @Test
    void nothing_is_given_back_of_what_was_not_captured() {
        Pricing.set(WORLD, course.id(), 1001);
        WORLD.bean(Payments.class).pay(order("failed", 1001));
        var failed = payment("failed");

        assertThat(refund(failed, "key", azr(1))).isInstanceOf(NotCaptured.class);
        assertThat(refund(new PaymentId(WORLD.ids.next()), "key", azr(1))).isInstanceOf(UnknownPayment.class);
    }

    @Test
    void granted_refund_that_the_ledger_refuses_is_tried_again_by_new_attempts() {
        var payment = paid();
        var wallet = WORLD.bean(TokenBooks.class).wallet(buyer).account();
        WORLD.ledger.close(wallet);

        var outcome = refund(payment, "key", azr(90));
        var failures = WORLD.jobs.tryOnce();

        assertThat(outcome).isInstanceOf(Waiting.class);
        assertThat(failures).hasSize(1);
        assertThat(WORLD.bean(RefundStore.class).ofPayment(payment))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.refusals()).isEqualTo(2);
                    assertThat(refund.transfer()).isEmpty();
                });
        assertThat(stored(payment).left()).isEqualTo(azr(910));
        WORLD.jobs.drop();
    }

    private PaymentId paid() {
        WORLD.bean(Payments.class).pay(order("buy", 1000));
        WORLD.jobs.run(1);
        return payment("buy");
    }

    private PaymentOrder order(String key, long minor) {
        return new PaymentOrder(buyer, new RequestId(key), course.id(), azr(minor));
    }

    private PaymentId payment(String key) {
        return WORLD.bean(PaymentStore.class)
                .find(buyer, new RequestId(key))
                .orElseThrow()
                .purchase()
                .id();
    }

    private RefundOutcome refund(PaymentId payment, String key, Amount amount) {
        return repayment.refund(new RefundOrder(payment, new RequestId(key), amount, "half was ill", treasurer));
    }

    private static Payment stored(PaymentId payment) {
        return WORLD.bean(PaymentStore.class).find(payment).orElseThrow();
    }
}
