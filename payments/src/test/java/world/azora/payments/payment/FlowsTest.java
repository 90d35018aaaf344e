package world.azora.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.azr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.payments.FakeProvider;
import world.azora.payments.FakeProvider.Mood;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentMethod;
import world.azora.payments.TokenBooks;
import world.azora.payments.World;
import world.azora.payments.price.Pricing;
import world.azora.payments.reconciliation.Comparing;

/**
 * Every flow there is, mixed by chance with a provider in every mood: whatever happened, the books are even, the ledger
 * is whole, and the clearing account says what the provider says.
 */
final class FlowsTest {
    private static final int STEPS = 90;
    private static final Mood[] MOODS = {
        Mood.GOOD, Mood.GOOD, Mood.BROKEN, Mood.BROKEN_AFTER, Mood.MALFORMED, Mood.MIXED_UP, Mood.PENDING, Mood.DECLINED
    };

    private final FakeProvider provider = new FakeProvider();
    private final List<PaymentId> known = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void books_are_even_after_all_flows(long seed) {
        var settings = new HashMap<>(provider.settings());
        settings.putAll(Map.of(
                "azora.payments.wallet-fee", "250+3",
                "azora.payments.hourly-orders-max", "0",
                "azora.payments.daily-orders-max", "0"));
        var random = new Random(seed);
        try (provider;
                var world = new World(settings)) {
            var people = List.of(world.person(), world.person(), world.person());
            for (var step = 0; step < STEPS; step++) {
                provider.next(MOODS[random.nextInt(MOODS.length)], MOODS[random.nextInt(MOODS.length)]);
                step(world, random, people.get(random.nextInt(people.size())), "step" + step);
                if (random.nextInt(4) == 0) world.jobs.tryOnce();
            }
            comeToRest(world);

            world.booksAreWhole();
            var owed = provider.capturedMinor() - provider.refundedMinor();
            assertThat(clearing(world)).isEqualTo(owed);
            assertThat(Comparing.expectedMinor(world)).isEqualTo(owed);
            assertThat(people)
                    .allSatisfy(person -> assertThat(world.wallet(person)).isNotNegative());
            assertThat(known.stream().map(id -> stored(world, id)))
                    .allMatch(Payment::isVerified)
                    .allMatch(payment -> payment.captured().covers(payment.refunded()));
            // Were it fewer, chance would have tested too little.
            assertThat(new HashSet<>(statuses(world))).hasSizeGreaterThan(4);
        }
    }

    private void step(World world, Random random, UserId person, String key) {
        var steps = world.bean(Steps.class);
        switch (random.nextInt(7)) {
            case 0 -> pay(world, PaymentOrder.deposit(person, new RequestId(key), azr(1 + random.nextInt(1000))));
            case 1 -> pay(world, order(world, person, key, random));
            case 2 -> pay(world, order(world, person, key, random));
            case 3 -> any(random).ifPresent(id -> steps.capture(id, Optional.of(azr(1 + random.nextInt(200))), person));
            case 4 -> any(random).ifPresent(id -> steps.giveUp(id, person));
            case 5 -> any(random).ifPresent(id -> refund(world, id, key, 1 + random.nextInt(100)));
            default -> {
                if (random.nextInt(3) == 0) any(random).ifPresent(id -> steps.settle(id, person));
            }
        }
    }

    private void pay(World world, PaymentOrder order) {
        world.bean(Payments.class).pay(order);
        world.bean(PaymentStore.class)
                .find(order.payer(), order.request())
                .ifPresent(payment -> known.add(payment.purchase().id()));
    }

    private static PaymentOrder order(World world, UserId person, String key, Random random) {
        CourseId course = world.course().id();
        var price = 1 + random.nextInt(300);
        Pricing.set(world, course, price);
        var method = random.nextBoolean() ? PaymentMethod.WALLET : PaymentMethod.PROVIDER;
        return new PaymentOrder(
                person, new RequestId(key), Optional.of(course), azr(price), method, random.nextBoolean());
    }

    private static void refund(World world, PaymentId id, String key, long minor) {
        var order = new RefundOrder(id, new RequestId(key), azr(minor), "by chance", world.person());
        world.bean(Repayment.class).refund(order);
    }

    private Optional<PaymentId> any(Random random) {
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    /** The provider gets well and does all that was pending; then everything under way comes to an end. */
    private void comeToRest(World world) {
        provider.next();
        provider.finish();
        for (var round = 0; round < 5; round++) world.jobs.tryOnce();
    }

    private List<PaymentStatus> statuses(World world) {
        return known.stream().map(id -> stored(world, id).status()).toList();
    }

    private static Payment stored(World world, PaymentId id) {
        return world.bean(PaymentStore.class).find(id).orElseThrow();
    }

    private static long clearing(World world) {
        return world.bean(TokenBooks.class).clearing().balanceMinor();
    }
}
