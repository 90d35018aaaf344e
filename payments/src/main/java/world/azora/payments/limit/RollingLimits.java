package world.azora.payments.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.payments.LimitReached;
import world.azora.payments.PaymentMethod;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.PaymentsSettings;
import world.azora.payments.SpendingLimits;

/**
 * Limits over windows that end now. A calendar's day would let somebody pay twice the limit around midnight, and needs a
 * time zone to begin in.
 */
final class RollingLimits implements SpendingLimits {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final LimitStore store;
    private final PaymentsSettings settings;
    private final Clock clock;

    RollingLimits(LimitStore store, PaymentsSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a person ordered in the time before now, oldest first. */
    private record Window(List<Order> orders, Duration length, Instant now) {
        Window last(Duration shorter) {
            var since = now.minus(shorter);
            var later = orders.stream().filter(order -> order.at().isAfter(since));
            return new Window(later.toList(), shorter, now);
        }

        long minor() {
            return orders.stream().mapToLong(Order::minor).sum();
        }
    }

    @Override
    public Optional<LimitReached> check(UserId person, PaymentMethod method, Amount amount) {
        store.lock(person, method);
        var now = clock.instant();
        var day = new Window(store.orders(person, method, now.minus(DAY)), DAY, now);
        return amount(day, amount.minor())
                .or(() -> orders(PaymentsProblem.LIMIT_HOURLY_ORDERS, day.last(HOUR), settings.hourlyOrdersMax()))
                .or(() -> orders(PaymentsProblem.LIMIT_DAILY_ORDERS, day, settings.dailyOrdersMax()));
    }

    private Optional<LimitReached> amount(Window day, long minor) {
        var max = settings.dailyMax();
        var left = max - day.minor();
        if (max == 0 || minor <= left) return Optional.empty();
        return Optional.of(new LimitReached(
                PaymentsProblem.LIMIT_DAILY_AMOUNT, max, Math.max(left, 0), day.now, freed(day, minor - left)));
    }

    /** When so much will have left the window; never, if there is not so much in it. */
    private static Optional<Instant> freed(Window window, long missing) {
        var sum = 0L;
        for (var order : window.orders) {
            sum += order.minor();
            if (sum >= missing) return Optional.of(order.at().plus(window.length));
        }
        return Optional.empty();
    }

    private static Optional<LimitReached> orders(PaymentsProblem problem, Window window, int max) {
        var count = window.orders.size();
        if (max == 0 || count < max) return Optional.empty();
        // Once all but the last max - 1 have left the window, there is room for one more.
        var last = window.orders.get(count - max).at();
        return Optional.of(new LimitReached(problem, max, 0, window.now, Optional.of(last.plus(window.length))));
    }
}
