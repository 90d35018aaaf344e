package world.azora.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.payments.Death;
import world.azora.payments.World;
import world.azora.payments.payment.PaymentOutcome.AlreadyPaid;
import world.azora.payments.payment.PaymentOutcome.Paid;
import world.azora.payments.payment.PaymentOutcome.TooLittle;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.price.Pricing;

/** Buying courses: what is refused, what moves, and that it moves once. */
final class PaymentsTest {
    @RegisterExtension
    static final World WORLD = new World();

    private final UserId buyer = WORLD.person();
    private final CourseSummary course = WORLD.course();
    private final Payments payments = WORLD.bean(Payments.class);

    enum Step {
        WRITING,
        BEFORE_THE_LEDGER,
        AFTER_THE_LEDGER,
        NOTING
    }

    @BeforeEach
    void price_and_wallet() {
        Pricing.set(WORLD, course.id(), 100);
        WORLD.give(buyer, 150);
        WORLD.jobs.run(1);
    }

    @Test
    void buying_moves_the_price_and_opens_the_course() {
        var outcome = pay("key", azr(100));

        assertThat(outcome).isInstanceOf(Paid.class);
        assertThat(WORLD.wallet(buyer)).isEqualTo(50);
        assertThat(WORLD.catalogue.find(course.id(), buyer)).isEmpty();
        WORLD.jobs.run(2);
        assertThat(WORLD.catalogue.find(course.id(), buyer)).isPresent();
        assertThat(payment("key").state()).isInstanceOf(Captured.class);
        assertThat(payment("key").isVerified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            COURSE      | PRICE | MINOR | ASSET | OUTCOME
            published   |   100 |   100 | AZR   | Paid
            published   |   100 |    99 | AZR   | PriceChanged
            published   |   100 |   101 | AZR   | PriceChanged
            published   |   150 |   150 | AZR   | Paid
            published   |   151 |   151 | AZR   | TooLittle
            published   |     0 |   100 | AZR   | NotForSale
            unpublished |   100 |   100 | AZR   | UnknownCourse
            unknown     |   100 |   100 | AZR   | UnknownCourse
            own         |   100 |   100 | AZR   | OwnCourse
            enrolled    |   100 |   100 | AZR   | AlreadyEnrolled
            """)
    void order_of_somebody_who_holds_150(String which, long price, long minor, String asset, String outcome) {
        var wanted = course(which, price);
        var before = WORLD.posted("payment.capture").size();

        var answer = payments.pay(new PaymentOrder(buyer, new RequestId("k"), wanted, new Amount(minor, asset)));

        assertThat(answer.getClass().getSimpleName()).isEqualTo(outcome);
        var paid = outcome.equals("Paid");
        assertThat(WORLD.wallet(buyer)).isEqualTo(paid ? 150 - minor : 150);
        assertThat(WORLD.posted("payment.capture")).hasSize(paid ? before + 1 : before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            KEY   | MINOR | OUTCOME
            first |   100 | Paid
            first |   101 | KeyReused
            other |   100 | AlreadyPaid
            other |   101 | PriceChanged
            """)
    void second_order_for_the_same_course(String key, long minor, String outcome) {
        pay("first", azr(100));

        var second = pay(key, azr(minor));

        assertThat(second.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(WORLD.wallet(buyer)).isEqualTo(50);
    }

    @Test
    void who_holds_too_little_is_told_how_much_and_can_buy_later() {
        var dear = course("published", 200);

        var refused = payments.pay(new PaymentOrder(buyer, new RequestId("1"), dear, azr(200)));
        WORLD.give(buyer, 50);
        var replayed = payments.pay(new PaymentOrder(buyer, new RequestId("1"), dear, azr(200)));
        var paid = payments.pay(new PaymentOrder(buyer, new RequestId("2"), dear, azr(200)));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        TooLittle.class, too -> assertThat(too.available()).isEqualTo(azr(150)));
        assertThat(replayed).isInstanceOf(TooLittle.class);
        assertThat(payment("1").state()).isEqualTo(new Failed("INSUFFICIENT_FUNDS"));
        assertThat(paid).isInstanceOf(Paid.class);
        assertThat(WORLD.wallet(buyer)).isZero();
    }

    @Test
    void nothing_is_bought_from_outside_where_nobody_takes_it() {
        var deposit = PaymentOrder.deposit(buyer, new RequestId("key"), azr(100));

        assertThat(payments.pay(deposit)).isInstanceOf(PaymentOutcome.ProviderOff.class);
        assertThat(WORLD.bean(PaymentStore.class).find(buyer, new RequestId("key")))
                .isEmpty();
    }

    @Test
    void twenty_orders_at_once_with_one_key_pay_once() {
        var outcomes = atOnce(20, _ -> pay("key", azr(100)));
        WORLD.jobs.run(2);

        assertThat(outcomes).allMatch(Paid.class::isInstance).hasSize(20);
        assertThat(WORLD.wallet(buyer)).isEqualTo(50);
    }

    @Test
    void twenty_orders_at_once_with_keys_of_their_own_pay_once() {
        WORLD.give(buyer, 10_000);

        var outcomes = atOnce(20, number -> pay("key" + number, azr(100)));

        assertThat(outcomes).filteredOn(Paid.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyPaid.class::isInstance).hasSize(19);
        assertThat(WORLD.wallet(buyer)).isEqualTo(10_050);
    }

    @ParameterizedTest
    @EnumSource
    void death_at_any_step_is_mended_by_the_job(Step step) {
        WORLD.jobs.drop();
        dieAt(step);

        assertThat(dies(() -> pay("key", azr(100)))).isTrue();
        WORLD.jobs.run(2);

        // Whoever died before anything was written has ordered nothing.
        var written = step != Step.WRITING;
        assertThat(WORLD.wallet(buyer)).isEqualTo(written ? 50 : 150);
        assertThat(WORLD.catalogue.find(course.id(), buyer).isPresent()).isEqualTo(written);
        assertThat(pay("key", azr(100))).isInstanceOf(Paid.class);
        assertThat(WORLD.wallet(buyer)).isEqualTo(50);
    }

    @Test
    void course_that_closed_meanwhile_is_opened_once_it_can_be() {
        pay("key", azr(100));
        WORLD.catalogue.publish(course.id(), false);

        var failures = WORLD.jobs.tryOnce();
        assertThat(failures).hasSize(1);

        WORLD.catalogue.publish(course.id(), true);
        WORLD.jobs.run(1);
        assertThat(WORLD.catalogue.find(course.id(), buyer)).isPresent();
    }

    @Test
    void course_is_not_opened_to_whoever_got_all_back_before() {
        pay("key", azr(100));
        var order =
                new RefundOrder(payment("key").purchase().id(), new RequestId("r"), azr(100), "closed", WORLD.person());
        WORLD.bean(Repayment.class).refund(order);

        WORLD.jobs.run(1);

        assertThat(WORLD.catalogue.find(course.id(), buyer)).isEmpty();
        assertThat(WORLD.wallet(buyer)).isEqualTo(150);
    }

    private static void dieAt(Step step) {
        switch (step) {
            case WRITING -> WORLD.jobs.failNextSend(Death.now());
            case BEFORE_THE_LEDGER -> WORLD.ledger.beforeNextTransfer(Death.now());
            case AFTER_THE_LEDGER -> WORLD.ledger.afterNextTransfer(Death.now());
            case NOTING -> WORLD.withinNextNote(Death.now());
        }
    }

    private static boolean dies(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Death _) {
            return true;
        }
    }

    private CourseId course(String which, long price) {
        var wanted = switch (which) {
            case "published" -> WORLD.course().id();
            case "unpublished" ->
                WORLD.catalogue.addCourse("Draft", WORLD.person(), false).id();
            case "own" -> WORLD.catalogue.addCourse("My own", buyer, true).id();
            case "enrolled" -> {
                var taken = WORLD.course().id();
                WORLD.catalogue.admit(taken, buyer, new RequestId("earlier"));
                yield taken;
            }
            default -> new CourseId(WORLD.ids.next());
        };
        if (WORLD.catalogue.course(wanted).isPresent()) Pricing.set(WORLD, wanted, price);
        return wanted;
    }

    private PaymentOutcome pay(String key, Amount amount) {
        return payments.pay(new PaymentOrder(buyer, new RequestId(key), course.id(), amount));
    }

    private Payment payment(String key) {
        return WORLD.bean(PaymentStore.class).find(buyer, new RequestId(key)).orElseThrow();
    }
}
