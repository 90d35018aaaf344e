package world.azora.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.payments.Death;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentMethod;
import world.azora.payments.TokenBooks;
import world.azora.payments.World;
import world.azora.payments.payment.PaymentOutcome.Underway;
import world.azora.payments.payment.StepOutcome.Decided;
import world.azora.payments.payment.StepOutcome.TooMuch;
import world.azora.payments.payment.StepOutcome.UnknownPayment;
import world.azora.payments.payment.StepOutcome.WrongState;
import world.azora.payments.price.Pricing;

/** Authorising first and deciding later, with a fee of ten percent and five. */
final class LifecycleTest {
    @RegisterExtension
    static final World WORLD = new World(Map.of("azora.payments.wallet-fee", "1000+5"));

    private final UserId treasurer = WORLD.person();
    private final UserId buyer = WORLD.person();
    private final CourseSummary course = WORLD.course();
    private final Steps steps = WORLD.bean(Steps.class);

    @BeforeEach
    void price_and_wallet() {
        Pricing.set(WORLD, course.id(), 100);
        WORLD.give(buyer, 150);
        WORLD.jobs.run(1);
    }

    @AfterEach
    void books_are_whole() {
        WORLD.jobs.run(2);
    }

    @Test
    void authorised_payment_sets_tokens_aside_and_opens_nothing() {
        var id = authorised();
        WORLD.jobs.run(2);

        assertThat(stored(id).status()).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(stored(id).isVerified()).isTrue();
        assertThat(WORLD.wallet(buyer)).isEqualTo(150);
        assertThat(available()).isEqualTo(50);
        assertThat(WORLD.catalogue.find(course.id(), buyer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            MINOR | OUTCOME | WALLET | FEE
                1 | Decided |    149 |   1
                5 | Decided |    145 |   5
               60 | Decided |     90 |  11
              100 | Decided |     50 |  15
              101 | TooMuch |    150 |   0
            """)
    void capture_takes_a_part_keeps_the_fee_and_frees_the_rest(long minor, String outcome, long wallet, long fee) {
        var id = authorised();
        var fees = fees();

        var decided = steps.capture(id, Optional.of(azr(minor)), treasurer);
        WORLD.jobs.run(2);

        assertThat(decided.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(WORLD.wallet(buyer)).isEqualTo(wallet);
        assertThat(available()).isEqualTo(outcome.equals("Decided") ? wallet : 50);
        assertThat(fees() - fees).isEqualTo(fee);
        assertThat(stored(id).fee()).isEqualTo(azr(fee));
        assertThat(WORLD.catalogue.find(course.id(), buyer).isPresent()).isEqualTo(outcome.equals("Decided"));
    }

    @Test
    void capture_that_is_repeated_is_one_and_another_is_refused() {
        var id = authorised();

        var first = steps.capture(id, Optional.of(azr(60)), treasurer);
        var same = steps.capture(id, Optional.of(azr(60)), treasurer);
        var other = steps.capture(id, Optional.of(azr(40)), treasurer);
        WORLD.jobs.run(2);
        var late = steps.capture(id, Optional.of(azr(60)), treasurer);

        assertThat(first).isInstanceOf(Decided.class);
        assertThat(same).isInstanceOf(Decided.class);
        assertThat(other).isEqualTo(new WrongState(PaymentStatus.CAPTURING));
        assertThat(late).isInstanceOf(Decided.class);
        assertThat(WORLD.wallet(buyer)).isEqualTo(90);
    }

    @Test
    void of_captures_and_voids_at_once_one_is_decided() {
        var id = authorised();

        var outcomes = atOnce(
                20,
                number -> number % 2 == 0
                        ? steps.giveUp(id, buyer)
                        : steps.capture(id, Optional.of(azr(number)), treasurer));
        WORLD.jobs.run(2);

        var decided = outcomes.stream().filter(Decided.class::isInstance).count();
        var payment = stored(id);
        if (payment.status() == PaymentStatus.VOIDED) {
            assertThat(decided).isEqualTo(10);
            assertThat(WORLD.wallet(buyer)).isEqualTo(150);
        } else {
            assertThat(payment.status()).isEqualTo(PaymentStatus.CAPTURED);
            assertThat(decided).isEqualTo(1);
            assertThat(WORLD.wallet(buyer)).isEqualTo(150 - payment.captured().minor());
        }
        assertThat(available()).isEqualTo(WORLD.wallet(buyer));
    }

    @Test
    void death_in_a_capture_is_mended_by_the_job() {
        for (var event = 0; event < 2; event++) {
            var own = WORLD.course();
            Pricing.set(WORLD, own.id(), 10);
            var id = authorised(own, "key" + event, 10);
            var decided = (Decided) steps.capture(id, Optional.empty(), treasurer);
            if (event == 0) WORLD.ledger.beforeNextTransfer(Death.now());
            else WORLD.withinNextNote(Death.now());

            try {
                WORLD.bean(Capture.class).capture(decided.payment());
            } catch (Death _) {
                WORLD.jobs.run(2);
            }

            assertThat(stored(id).status()).isEqualTo(PaymentStatus.CAPTURED);
        }
        assertThat(WORLD.wallet(buyer)).isEqualTo(130);
    }

    @Test
    void voided_payment_frees_the_tokens_and_the_course_can_be_bought_again() {
        var id = authorised();

        assertThat(steps.giveUp(id, buyer)).isInstanceOf(Decided.class);
        assertThat(steps.giveUp(id, buyer)).isInstanceOf(Decided.class);
        WORLD.jobs.run(2);

        assertThat(available()).isEqualTo(150);
        assertThat(steps.capture(id, Optional.empty(), treasurer)).isEqualTo(new WrongState(PaymentStatus.VOIDED));
        assertThat(WORLD.bean(Payments.class).pay(order(course, "key", 100))).isInstanceOf(PaymentOutcome.Over.class);
        assertThat(authorised(course, "again", 100)).isNotEqualTo(id);
    }

    @Test
    void payment_expires_when_its_time_is_over_and_not_before() {
        var id = authorised();
        WORLD.clock.advance(Duration.ofDays(7).minusSeconds(1));
        steps.expire();
        assertThat(stored(id).status()).isEqualTo(PaymentStatus.AUTHORISED);

        WORLD.clock.advance(Duration.ofSeconds(1));
        assertThat(steps.capture(id, Optional.empty(), treasurer)).isEqualTo(new WrongState(PaymentStatus.EXPIRED));
        steps.expire();
        WORLD.jobs.run(2);

        assertThat(stored(id).status()).isEqualTo(PaymentStatus.EXPIRED);
        assertThat(available()).isEqualTo(150);
        assertThat(steps.giveUp(id, buyer)).isEqualTo(new WrongState(PaymentStatus.EXPIRED));
    }

    @Test
    void settled_payment_is_closed_and_what_is_left_after_the_fee_is_moved() {
        var id = captured();
        refund(id, "some", 30);
        var before = WORLD.posted("payment.settlement").size();

        assertThat(steps.settle(id, treasurer)).isInstanceOf(Decided.class);
        assertThat(steps.settle(id, treasurer)).isInstanceOf(Decided.class);
        WORLD.jobs.run(2);

        assertThat(WORLD.posted("payment.settlement"))
                .hasSize(before + 1)
                .last()
                .satisfies(moved -> assertThat(moved.amount()).isEqualTo(azr(100 - 30 - 15)));
        assertThat(refund(id, "more", 1)).isInstanceOf(RefundOutcome.Closed.class);
        assertThat(stored(id).isVerified()).isTrue();
    }

    @Test
    void payment_of_which_the_fee_leaves_nothing_is_settled_without_a_movement() {
        var id = captured();
        refund(id, "most", 90);

        steps.settle(id, treasurer);
        WORLD.jobs.run(2);

        assertThat(stored(id).settlement()).isEmpty();
        assertThat(stored(id).status()).isEqualTo(PaymentStatus.SETTLED);
    }

    @Test
    void what_is_not_captured_cannot_be_settled_and_what_is_unknown_cannot_be_anything() {
        var unknown = new PaymentId(WORLD.ids.next());

        assertThat(steps.settle(authorised(), treasurer)).isEqualTo(new WrongState(PaymentStatus.AUTHORISED));
        assertThat(steps.settle(unknown, treasurer)).isInstanceOf(UnknownPayment.class);
        assertThat(steps.giveUp(unknown, treasurer)).isInstanceOf(UnknownPayment.class);
        assertThat(steps.capture(unknown, Optional.empty(), treasurer)).isInstanceOf(UnknownPayment.class);
        assertThat(steps.capture(authorisedElse(), Optional.of(azr(11)), treasurer))
                .isInstanceOf(TooMuch.class);
    }

    @Test
    void trace_shows_the_hold_the_capture_and_the_settlement() {
        var id = captured();
        steps.settle(id, treasurer);
        WORLD.jobs.run(2);
        var payment = stored(id);
        var trace = WORLD.bean(PaymentTrace.class);

        var edges = trace.around(id.toString()).edges();

        assertThat(edges).extracting(edge -> edge.kind()).containsExactly("held", "settled", "captured");
        for (var transfer : new Object[] {
            payment.hold().orElseThrow(),
            payment.transfer().orElseThrow(),
            payment.settlement().orElseThrow()
        }) assertThat(trace.around(transfer.toString()).edges()).isEqualTo(edges);
    }

    private PaymentId authorisedElse() {
        var other = WORLD.course();
        Pricing.set(WORLD, other.id(), 10);
        return authorised(other, "other", 10);
    }

    private PaymentId authorised() {
        return authorised(course, "key", 100);
    }

    private PaymentId authorised(CourseSummary which, String key, long minor) {
        var outcome = WORLD.bean(Payments.class).pay(order(which, key, minor));
        assertThat(outcome).isInstanceOf(Underway.class);
        return ((Underway) outcome).payment().purchase().id();
    }

    private PaymentId captured() {
        var id = authorised();
        steps.capture(id, Optional.empty(), treasurer);
        WORLD.jobs.run(2);
        return id;
    }

    private PaymentOrder order(CourseSummary which, String key, long minor) {
        return new PaymentOrder(
                buyer, new RequestId(key), Optional.of(which.id()), azr(minor), PaymentMethod.WALLET, false);
    }

    private RefundOutcome refund(PaymentId payment, String key, long minor) {
        var order = new RefundOrder(payment, new RequestId(key), azr(minor), "half was ill", treasurer);
        return WORLD.bean(Repayment.class).refund(order);
    }

    private static Payment stored(PaymentId payment) {
        return WORLD.bean(PaymentStore.class).find(payment).orElseThrow();
    }

    private long available() {
        return WORLD.bean(TokenBooks.class).wallet(buyer).availableMinor();
    }

    private static long fees() {
        return WORLD.posted("payment.fee").stream()
                .mapToLong(transfer -> transfer.amount().minor())
                .sum();
    }
}
