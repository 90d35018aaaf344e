package world.azora.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.learning.EnrolmentGate;
import world.azora.learning.GateAnswer;
import world.azora.payments.FakeProvider;
import world.azora.payments.FakeProvider.Mood;
import world.azora.payments.PaymentMethod;
import world.azora.payments.TokenBooks;
import world.azora.payments.World;
import world.azora.payments.approval.Deciding;
import world.azora.payments.payment.PaymentOutcome.Paid;
import world.azora.payments.payment.PaymentOutcome.Underway;
import world.azora.payments.price.Pricing;
import world.azora.payments.reward.Paying;

/** What a course sets aside for somebody who buys it is kept for the payment, and never longer. */
final class PaidPlacesTest {
    private static final FakeProvider PROVIDER = new FakeProvider();

    @RegisterExtension
    static final World WORLD = world();

    private static final long REWARD = 30;
    private static final long PRICE = 100;
    private static final long PRICE_TO_APPROVE = 2000;

    private final UserId buyer = WORLD.person();
    private final CourseSummary course = WORLD.course();
    private final EnrolmentGate gate = WORLD.bean(EnrolmentGate.class);
    private final Steps steps = WORLD.bean(Steps.class);
    private final TokenBooks books = WORLD.bean(TokenBooks.class);

    enum End {
        TOO_LITTLE,
        DECLINED,
        NOT_APPROVED,
        VOIDED,
        EXPIRED,
        REFUNDED
    }

    private static World world() {
        var settings = new HashMap<>(PROVIDER.settings());
        settings.put("azora.payments.approval-above", "1000");
        return new World(settings);
    }

    @BeforeEach
    void course_that_can_pay_one_learner() {
        Paying.promise(WORLD, WORLD.exercise(course).id(), REWARD);
        WORLD.fund(course.id(), REWARD);
        Pricing.set(WORLD, course.id(), PRICE);
        WORLD.jobs.run(1);
    }

    @AfterEach
    void reserved_and_free_are_what_was_funded() {
        WORLD.jobs.run(2);
        assertThat(reserved() + WORLD.treasury(course.id())).isEqualTo(REWARD);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @ParameterizedTest
    @EnumSource
    void place_is_free_as_soon_as_the_payment_comes_to_nothing(End end) {
        switch (end) {
            case TOO_LITTLE -> assertThat(order("key", true)).isInstanceOf(PaymentOutcome.TooLittle.class);
            case DECLINED -> {
                PROVIDER.next(Mood.DECLINED);
                assertThat(pay(order("key", true, PRICE, PaymentMethod.PROVIDER)))
                        .isInstanceOf(PaymentOutcome.Refused.class);
            }
            case NOT_APPROVED -> {
                Pricing.set(WORLD, course.id(), PRICE_TO_APPROVE);
                var proposed = underway(pay(order("key", true, PRICE_TO_APPROVE, PaymentMethod.WALLET)));
                assertThat(reserved()).isEqualTo(REWARD);
                Deciding.refuse(WORLD, proposed.purchase().id().toString(), WORLD.person());
            }
            case VOIDED -> steps.giveUp(authorised("key").purchase().id(), buyer);
            case EXPIRED -> {
                authorised("key");
                WORLD.clock.advance(Duration.ofDays(7));
                steps.expire();
            }
            case REFUNDED -> {
                WORLD.give(buyer, PRICE);
                var paid = ((Paid) order("key", true)).payment();
                var all = new RefundOrder(
                        paid.purchase().id(), new RequestId("all"), azr(PRICE), "changed my mind", WORLD.person());
                WORLD.bean(Repayment.class).refund(all);
            }
        }
        WORLD.jobs.run(2);

        assertThat(reserved()).isZero();
        assertThat(gate.ask(course.id(), WORLD.person())).isEqualTo(GateAnswer.OPEN);
    }

    @Test
    void place_is_kept_for_days_while_the_payment_is_under_way() {
        var id = authorised("key").purchase().id();

        WORLD.clock.advance(Duration.ofDays(6));
        Paying.sweep(WORLD);
        WORLD.jobs.run(2);
        assertThat(gate.ask(course.id(), WORLD.person())).isEqualTo(GateAnswer.NOT_FUNDED);

        steps.capture(id, Optional.empty(), WORLD.person());
        WORLD.jobs.run(2);
        gate.changed(course.id(), buyer);
        assertThat(WORLD.catalogue.find(course.id(), buyer)).isPresent();
        WORLD.clock.advance(Duration.ofDays(6));
        Paying.sweep(WORLD);
        WORLD.jobs.run(2);
        assertThat(reserved()).isEqualTo(REWARD);
    }

    @Test
    void who_paid_and_left_and_does_not_come_again_holds_no_place() {
        var id = authorised("key").purchase().id();
        steps.capture(id, Optional.empty(), WORLD.person());
        WORLD.jobs.run(2);
        gate.changed(course.id(), buyer);
        WORLD.catalogue.leave(course.id(), buyer);
        gate.changed(course.id(), buyer);
        WORLD.jobs.run(2);
        WORLD.clock.advance(Duration.ofSeconds(1));

        assertThat(gate.ask(course.id(), buyer)).isEqualTo(GateAnswer.OPEN);
        WORLD.clock.advance(Duration.ofMinutes(5));
        Paying.sweep(WORLD);
        WORLD.jobs.run(2);

        assertThat(reserved()).isZero();
    }

    @Test
    void end_of_one_order_does_not_take_the_place_of_the_next() {
        assertThat(order("first", true)).isInstanceOf(PaymentOutcome.TooLittle.class);
        assertThat(WORLD.jobs.names()).anyMatch(name -> name.startsWith(EndedOrders.FREE.name()));
        authorised("second");

        WORLD.jobs.run(2);

        assertThat(reserved()).isEqualTo(REWARD);
    }

    @Test
    void nothing_stays_reserved_for_many_at_once_who_cannot_pay() {
        atOnce(60, number -> {
            var broke = WORLD.person();
            var order = new PaymentOrder(broke, new RequestId("key" + number), course.id(), azr(PRICE));
            try {
                return pay(order).toString();
            } catch (Refusal full) {
                return full.problem().name();
            }
        });
        WORLD.jobs.run(2);

        assertThat(reserved()).isZero();
    }

    private Payment authorised(String key) {
        WORLD.give(buyer, PRICE);
        var payment = underway(order(key, false));
        assertThat(reserved()).isEqualTo(REWARD);
        return payment;
    }

    private static Payment underway(PaymentOutcome outcome) {
        assertThat(outcome).isInstanceOf(Underway.class);
        return ((Underway) outcome).payment();
    }

    private PaymentOutcome order(String key, boolean automatic) {
        return pay(order(key, automatic, PRICE, PaymentMethod.WALLET));
    }

    private PaymentOrder order(String key, boolean automatic, long price, PaymentMethod method) {
        return new PaymentOrder(buyer, new RequestId(key), Optional.of(course.id()), azr(price), method, automatic);
    }

    private static PaymentOutcome pay(PaymentOrder order) {
        return WORLD.bean(Payments.class).pay(order);
    }

    private long reserved() {
        return books.reserve(course.id()).balanceMinor();
    }
}
