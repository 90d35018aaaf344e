package world.azora.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.payments.Death;
import world.azora.payments.FakeProvider;
import world.azora.payments.FakeProvider.Mood;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentMethod;
import world.azora.payments.ProviderTold;
import world.azora.payments.TokenBooks;
import world.azora.payments.World;
import world.azora.payments.payment.PaymentOutcome.Paid;
import world.azora.payments.payment.PaymentOutcome.Refused;
import world.azora.payments.payment.PaymentOutcome.Underway;
import world.azora.payments.payment.StepOutcome.Decided;
import world.azora.payments.price.Pricing;

/** Money from outside, by a provider in every mood: what it took is booked once, and so is what it gave back. */
final class OutsidePaymentsTest {
    private static final FakeProvider PROVIDER = new FakeProvider();

    @RegisterExtension
    static final World WORLD = new World(PROVIDER.settings());

    private final UserId buyer = WORLD.person();
    private final UserId treasurer = WORLD.person();
    private final Payments payments = WORLD.bean(Payments.class);
    private long taken;
    private long givenBack;
    private long clearing;

    @BeforeEach
    void remember_what_was_before() {
        PROVIDER.next();
        taken = PROVIDER.capturedMinor();
        givenBack = PROVIDER.refundedMinor();
        clearing = clearing();
    }

    @AfterEach
    void books_are_whole_and_say_what_the_provider_owes() {
        WORLD.jobs.run(2);
        var owed = PROVIDER.capturedMinor() - taken - (PROVIDER.refundedMinor() - givenBack);
        assertThat(clearing() - clearing).isEqualTo(owed);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void deposit_comes_into_the_wallet_less_the_fee() {
        var outcome = payments.pay(deposit("key", 1000));

        assertThat(outcome).isInstanceOf(Paid.class);
        assertThat(WORLD.wallet(buyer)).isEqualTo(1000 - 10 - 2);
        assertThat(clearing() - clearing).isEqualTo(1000);
        assertThat(((Paid) outcome).payment().isVerified()).isTrue();
        assertThat(payments.pay(deposit("key", 1000))).isInstanceOf(Paid.class);
        assertThat(payments.pay(deposit("key", 999))).isInstanceOf(PaymentOutcome.KeyReused.class);
    }

    @Test
    void course_is_bought_with_money_from_outside_and_the_wallet_stays_as_it_is() {
        var order = course("key", 500, true);

        assertThat(payments.pay(order)).isInstanceOf(Paid.class);
        WORLD.jobs.run(2);

        assertThat(WORLD.wallet(buyer)).isZero();
        assertThat(WORLD.catalogue.find(order.course().orElseThrow(), buyer)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "LOST", "BROKEN", "BROKEN_AFTER", "MALFORMED", "MIXED_UP", "PENDING"})
    void whatever_the_provider_says_to_the_first_question_the_money_comes_in_once(Mood mood) {
        PROVIDER.next(mood);
        var before = PROVIDER.changes();

        payments.pay(deposit("key", 100));
        PROVIDER.finish();
        WORLD.jobs.run(2);

        assertThat(stored("key").status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(PROVIDER.changes() - before).isEqualTo(2);
        assertThat(WORLD.wallet(buyer)).isEqualTo(97);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "BROKEN", "BROKEN_AFTER", "MALFORMED"})
    void payment_of_which_nothing_is_known_waits_until_the_provider_can_say(Mood mood) {
        var moods = new Mood[12];
        Arrays.fill(moods, mood == Mood.LOST ? Mood.BROKEN_AFTER : mood);
        if (mood == Mood.LOST) moods[0] = Mood.LOST;
        PROVIDER.next(moods);

        var outcome = payments.pay(deposit("key", 100));
        var failures = WORLD.jobs.tryOnce();
        var waiting = stored("key").status();
        PROVIDER.next();
        WORLD.jobs.run(2);

        assertThat(outcome).isInstanceOf(Underway.class);
        assertThat(failures).hasSize(1);
        assertThat(waiting).isEqualTo(PaymentStatus.CREATED);
        assertThat(stored("key").status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(WORLD.wallet(buyer)).isEqualTo(97);
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "LOST", "BROKEN", "BROKEN_AFTER", "MALFORMED"})
    void capture_that_is_not_answered_is_looked_up_and_booked_once(Mood mood) {
        PROVIDER.next(Mood.GOOD, mood, mood);

        payments.pay(deposit("key", 100));
        WORLD.jobs.run(2);

        assertThat(stored("key").status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(WORLD.wallet(buyer)).isEqualTo(97);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FIRST    | SECOND
            DECLINED |
            GOOD     | DECLINED
            """)
    void what_the_provider_declines_fails_with_its_words(Mood first, @Nullable Mood second) {
        if (second == null) PROVIDER.next(first);
        else PROVIDER.next(first, second);

        var outcome = payments.pay(deposit("key", 100));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("card stolen"));
        assertThat(WORLD.wallet(buyer)).isZero();
    }

    @Test
    void twenty_deposits_at_once_with_one_key_are_one() {
        var outcomes = atOnce(20, _ -> payments.pay(deposit("key", 100)));
        WORLD.jobs.run(2);

        assertThat(outcomes).hasSize(20);
        assertThat(PROVIDER.capturedMinor() - taken).isEqualTo(100);
        assertThat(WORLD.wallet(buyer)).isEqualTo(97);
    }

    @Test
    void death_between_the_provider_and_the_books_is_mended_by_the_job() {
        for (var event = 0; event < 3; event++) {
            switch (event) {
                case 0 -> WORLD.ledger.beforeNextTransfer(Death.now());
                case 1 -> WORLD.ledger.afterNextTransfer(Death.now());
                default -> WORLD.withinNextNote(Death.now());
            }
            try {
                payments.pay(deposit("key" + event, 100));
            } catch (Death _) {
                WORLD.jobs.run(2);
            }
            assertThat(stored("key" + event).status()).isEqualTo(PaymentStatus.CAPTURED);
        }
        assertThat(WORLD.wallet(buyer)).isEqualTo(3 * 97);
    }

    @Test
    void provider_is_told_what_part_is_captured_and_what_is_given_up() {
        var part = authorised("part", 500);
        var none = authorised("none", 500);

        var decided = WORLD.bean(Steps.class).capture(part, Optional.of(azr(200)), treasurer);
        WORLD.bean(Steps.class).giveUp(none, treasurer);
        PROVIDER.next(Mood.BROKEN);
        WORLD.jobs.run(2);

        assertThat(decided).isInstanceOf(Decided.class);
        assertThat(PROVIDER.status(part)).isEqualTo("CAPTURED");
        assertThat(PROVIDER.status(none)).isEqualTo("VOIDED");
        assertThat(PROVIDER.capturedMinor() - taken).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"GOOD", "SLOW", "LOST", "BROKEN", "BROKEN_AFTER", "MALFORMED", "PENDING"})
    void refund_goes_back_once_however_the_provider_answers(Mood mood) {
        var order = course("key", 500, true);
        payments.pay(order);
        PROVIDER.next(mood, mood == Mood.GOOD ? mood : Mood.BROKEN);

        refund("back", 100);
        PROVIDER.finish();
        PROVIDER.next();
        WORLD.jobs.run(2);

        assertThat(PROVIDER.refundedMinor() - givenBack).isEqualTo(100);
        assertThat(refund("back", 100)).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(PROVIDER.refundedMinor() - givenBack).isEqualTo(100);
        assertThat(stored("key").left()).isEqualTo(azr(400));
    }

    @Test
    void deposit_is_given_back_as_far_as_it_is_not_spent() {
        payments.pay(deposit("key", 100));

        assertThat(refund("all", 98)).isEqualTo(new RefundOutcome.Spent(azr(97)));
        assertThat(refund("rest", 97)).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(WORLD.wallet(buyer)).isZero();
    }

    @Test
    void settled_deposit_moves_nothing() {
        payments.pay(deposit("key", 100));
        var id = stored("key").purchase().id();

        assertThat(WORLD.bean(Steps.class).settle(id, treasurer)).isInstanceOf(Decided.class);

        assertThat(stored("key").settlement()).isEmpty();
    }

    @Test
    void news_of_the_provider_may_come_often_late_and_of_what_is_unknown() {
        PROVIDER.next(Mood.PENDING);
        payments.pay(deposit("key", 100));
        var id = stored("key").purchase().id();
        var news = WORLD.bean(ProviderNews.class);
        WORLD.jobs.drop();

        news.hear(new ProviderTold(id.toString()));
        assertThat(stored("key").status()).isEqualTo(PaymentStatus.CREATED);
        PROVIDER.finish();
        for (var time = 0; time < 3; time++) news.hear(new ProviderTold(id.toString()));
        news.hear(new ProviderTold(new PaymentId(WORLD.ids.next()).toString()));
        news.hear(new ProviderTold("nonsense"));

        assertThat(stored("key").status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(WORLD.wallet(buyer)).isEqualTo(97);
    }

    @Test
    void news_of_a_refund_brings_it_to_its_end() {
        payments.pay(course("key", 500, true));
        PROVIDER.next(Mood.PENDING);
        var waiting = (RefundOutcome.Waiting) refund("back", 100);
        WORLD.jobs.drop();
        PROVIDER.finish();

        WORLD.bean(ProviderNews.class)
                .hear(new ProviderTold(waiting.refund().id().toString()));

        assertThat(WORLD.bean(RefundStore.class)
                        .find(waiting.refund().id())
                        .orElseThrow()
                        .status())
                .isEqualTo(RefundStatus.REPAID);
    }

    private PaymentOrder deposit(String key, long minor) {
        return PaymentOrder.deposit(buyer, new RequestId(key), azr(minor));
    }

    private PaymentOrder course(String key, long minor, boolean automatic) {
        var course = WORLD.course().id();
        Pricing.set(WORLD, course, minor);
        WORLD.jobs.run(1);
        return new PaymentOrder(
                buyer, new RequestId(key), Optional.of(course), azr(minor), PaymentMethod.PROVIDER, automatic);
    }

    private PaymentId authorised(String key, long minor) {
        payments.pay(course(key, minor, false));
        assertThat(stored(key).status()).isEqualTo(PaymentStatus.AUTHORISED);
        return stored(key).purchase().id();
    }

    private RefundOutcome refund(String key, long minor) {
        var id = stored("key").purchase().id();
        return WORLD.bean(Repayment.class)
                .refund(new RefundOrder(id, new RequestId(key), azr(minor), "half was ill", treasurer));
    }

    private Payment stored(String key) {
        return WORLD.bean(PaymentStore.class).find(buyer, new RequestId(key)).orElseThrow();
    }

    private static long clearing() {
        return WORLD.bean(TokenBooks.class).clearing().balanceMinor();
    }
}
