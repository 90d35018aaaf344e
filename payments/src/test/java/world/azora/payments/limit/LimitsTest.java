package world.azora.payments.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import world.azora.kernel.UserId;
import world.azora.payments.LimitReached;
import world.azora.payments.PaymentMethod;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.World;
import world.azora.payments.payment.Buying;

/** How much and how often somebody may pay: 1000 a day, 5 orders an hour, 8 a day. */
final class LimitsTest {
    @RegisterExtension
    static final World WORLD = new World(Map.of(
            "azora.payments.daily-max", "1000",
            "azora.payments.hourly-orders-max", "5",
            "azora.payments.daily-orders-max", "8"));

    private final UserId buyer = WORLD.person();

    @Test
    void amount_of_a_day_may_be_reached_and_not_exceeded() {
        WORLD.give(buyer, 10_000);

        assertThat(buy(600)).isEmpty();
        var beyond = buy(401).orElseThrow();
        assertThat(buy(400)).isEmpty();
        var none = buy(1).orElseThrow();

        assertThat(beyond.problem()).isEqualTo(PaymentsProblem.LIMIT_DAILY_AMOUNT);
        assertThat(beyond.left()).isEqualTo(400);
        assertThat(none.left()).isZero();
        assertThat(none.limit()).isEqualTo(1000);
    }

    @Test
    void amount_beyond_the_limit_by_itself_is_never_allowed() {
        assertThat(buy(1001).orElseThrow().allowedAt()).isEmpty();
    }

    @Test
    void amount_is_free_again_a_day_after_what_used_it_up() {
        WORLD.give(buyer, 10_000);
        buy(300);
        WORLD.clock.advance(Duration.ofHours(2));
        buy(700);

        var limit = buy(200).orElseThrow();
        assertThat(limit.seconds().orElseThrow()).isBetween(22 * 3600L - 60, 22 * 3600L);

        WORLD.clock.advance(
                Duration.between(limit.now(), limit.allowedAt().orElseThrow()).plusSeconds(1));
        assertThat(buy(200)).isEmpty();
        assertThat(buy(101).orElseThrow().left()).isEqualTo(100);
    }

    @Test
    void order_that_failed_counts_as_an_order_and_not_as_an_amount() {
        assertThat(buy(1000)).isEmpty();
        WORLD.give(buyer, 1000);

        assertThat(buy(1000)).isEmpty();
    }

    @Test
    void orders_of_an_hour_and_of_a_day_are_counted() {
        for (var order = 0; order < 5; order++) assertThat(buy(1)).isEmpty();
        var hourly = buy(1).orElseThrow();
        WORLD.clock.advance(Duration.ofMinutes(61));
        for (var order = 0; order < 3; order++) assertThat(buy(1)).isEmpty();
        var daily = buy(1).orElseThrow();

        assertThat(hourly.problem()).isEqualTo(PaymentsProblem.LIMIT_HOURLY_ORDERS);
        assertThat(hourly.seconds().orElseThrow()).isBetween(3540L, 3600L);
        assertThat(daily.problem()).isEqualTo(PaymentsProblem.LIMIT_DAILY_ORDERS);
        assertThat(daily.seconds().orElseThrow()).isBetween(22 * 3600L, 23 * 3600L);
        WORLD.clock.advance(Duration.ofHours(24));
        assertThat(buy(1)).isEmpty();
    }

    @Test
    void of_a_hundred_orders_at_once_exactly_five_are_within_the_count() {
        WORLD.give(buyer, 10_000);

        var answers = atOnce(100, _ -> buy(1));

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(5);
        assertThat(WORLD.wallet(buyer)).isEqualTo(9_995);
    }

    @Test
    void of_a_hundred_orders_at_once_exactly_three_are_within_the_amount() {
        WORLD.give(buyer, 10_000);

        var answers = atOnce(100, _ -> buy(333));

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(3);
        assertThat(WORLD.wallet(buyer)).isEqualTo(10_000 - 999);
    }

    @Test
    void methods_are_counted_apart() {
        WORLD.give(buyer, 10_000);
        buy(1000);
        var limits = WORLD.bean(RollingLimits.class);
        var transactions = WORLD.database.transactions();

        assertThat(transactions.run(() -> limits.check(buyer, PaymentMethod.PROVIDER, azr(1000))))
                .isEmpty();
        assertThat(transactions.run(() -> limits.check(buyer, PaymentMethod.WALLET, azr(1))))
                .isPresent();
    }

    private Optional<LimitReached> buy(long minor) {
        return Buying.limit(WORLD, buyer, minor);
    }
}
