package world.azora.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.azr;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.payments.PaymentId;
import world.azora.payments.World;
import world.azora.payments.approval.Deciding;
import world.azora.payments.payment.PaymentOutcome.Paid;
import world.azora.payments.payment.PaymentOutcome.Underway;

/** Payments and refunds of more than 100 need a second person. */
final class ApprovedPaymentsTest {
    @RegisterExtension
    static final World WORLD = new World(Map.of("azora.payments.approval-above", "100"));

    private final UserId buyer = WORLD.person();
    private final UserId treasurer = WORLD.person();
    private final UserId second = WORLD.person();

    @BeforeEach
    void wallet() {
        WORLD.give(buyer, 1000);
        WORLD.jobs.run(1);
    }

    @Test
    void payment_of_the_limit_goes_through_and_one_above_waits() {
        assertThat(Buying.pay(WORLD, buyer, 100)).isInstanceOf(Paid.class);
        var above = proposed(101);
        WORLD.jobs.run(2);

        assertThat(stored(above).status()).isEqualTo(PaymentStatus.PROPOSED);
        assertThat(WORLD.wallet(buyer)).isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            VERDICT | STATUS   | FAILURE          | WALLET
            approve | CAPTURED |                  |    500
            refuse  | FAILED   | APPROVAL_REFUSED |   1000
            expire  | FAILED   | APPROVAL_EXPIRED |   1000
            """)
    void payment_goes_on_as_the_second_person_says(
            String verdict, PaymentStatus status, @Nullable String failure, long wallet) {
        var id = proposed(500);

        decide(id.toString(), verdict);

        assertThat(stored(id).status()).isEqualTo(status);
        assertThat(stored(id).failure().orElse(null)).isEqualTo(failure);
        assertThat(WORLD.wallet(buyer)).isEqualTo(wallet);
    }

    @Test
    void nobody_approves_what_is_their_own() {
        var id = proposed(500);

        assertThat(Deciding.approve(WORLD, id.toString(), buyer)).isEqualTo("Own");
        assertThat(Deciding.refuse(WORLD, id.toString(), buyer)).isEqualTo("Own");
        assertThat(Deciding.approve(WORLD, id.toString(), second)).isEqualTo("Decided");
        assertThat(Deciding.approve(WORLD, id.toString(), second)).isEqualTo("Decided");
        assertThat(Deciding.approve(WORLD, id.toString(), treasurer)).isEqualTo("Late");
        assertThat(Deciding.refuse(WORLD, id.toString(), second)).isEqualTo("Late");
        WORLD.jobs.run(2);
        assertThat(WORLD.wallet(buyer)).isEqualTo(500);
    }

    @Test
    void what_is_over_can_no_longer_be_approved() {
        var id = proposed(500);
        WORLD.clock.advance(Duration.ofDays(7));

        assertThat(Deciding.approve(WORLD, id.toString(), second)).isEqualTo("Late");
        Deciding.expire(WORLD);
        WORLD.jobs.run(2);
        assertThat(Deciding.approve(WORLD, id.toString(), second)).isEqualTo("Late");
        assertThat(stored(id).failure()).contains(PaymentVerdicts.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            VERDICT | STATUS  | WALLET
            approve | REPAID  |    700
            refuse  | REFUSED |    500
            expire  | REFUSED |    500
            """)
    void large_refund_goes_on_as_the_second_person_says(String verdict, RefundStatus status, long wallet) {
        var payment = paid();

        var outcome = refund(payment, "large", 200);

        assertThat(outcome).isInstanceOf(RefundOutcome.Proposed.class);
        var refund = ((RefundOutcome.Proposed) outcome).refund();
        assertThat(refund(payment, "large", 200)).isInstanceOf(RefundOutcome.Proposed.class);
        decide(refund.id().toString(), verdict);
        assertThat(WORLD.bean(RefundStore.class).find(refund.id()).orElseThrow().status())
                .isEqualTo(status);
        assertThat(WORLD.wallet(buyer)).isEqualTo(wallet);
        assertThat(refund(payment, "large", 200))
                .isInstanceOf(
                        verdict.equals("approve") ? RefundOutcome.Refunded.class : RefundOutcome.NotApproved.class);
    }

    @Test
    void approval_comes_too_late_for_a_refund_that_is_no_longer_covered() {
        var payment = paid();
        var large = ((RefundOutcome.Proposed) refund(payment, "large", 450)).refund();
        assertThat(refund(payment, "small", 100)).isInstanceOf(RefundOutcome.Refunded.class);

        decide(large.id().toString(), "approve");

        assertThat(WORLD.bean(RefundStore.class).find(large.id()).orElseThrow().status())
                .isEqualTo(RefundStatus.REFUSED);
        assertThat(WORLD.wallet(buyer)).isEqualTo(600);
    }

    private void decide(String subject, String verdict) {
        switch (verdict) {
            case "approve" ->
                assertThat(Deciding.approve(WORLD, subject, second)).isEqualTo("Decided");
            case "refuse" -> assertThat(Deciding.refuse(WORLD, subject, second)).isEqualTo("Decided");
            default -> {
                WORLD.clock.advance(Duration.ofDays(7));
                Deciding.expire(WORLD);
            }
        }
        WORLD.jobs.run(2);
    }

    private PaymentId proposed(long minor) {
        var outcome = Buying.pay(WORLD, buyer, minor);
        assertThat(outcome).isInstanceOf(Underway.class);
        return ((Underway) outcome).payment().purchase().id();
    }

    private PaymentId paid() {
        var id = proposed(500);
        decide(id.toString(), "approve");
        return id;
    }

    private RefundOutcome refund(PaymentId payment, String key, long minor) {
        var order = new RefundOrder(payment, new RequestId(key), azr(minor), "half was ill", treasurer);
        return WORLD.bean(Repayment.class).refund(order);
    }

    private static Payment stored(PaymentId payment) {
        return WORLD.bean(PaymentStore.class).find(payment).orElseThrow();
    }
}
