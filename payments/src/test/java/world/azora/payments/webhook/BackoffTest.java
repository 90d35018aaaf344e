package world.azora.payments.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(20261121));

    @Test
    void pauses_grow_to_half_a_day_and_take_about_three_days_together() {
        var together = IntStream.range(1, Backoff.TRIES_MAX)
                .mapToObj(backoff::pauseAfter)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(backoff.pauseAfter(1)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(backoff.pauseAfter(2)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
        assertThat(backoff.pauseAfter(1000)).isLessThanOrEqualTo(Duration.ofMinutes(12 * 72));
        assertThat(together).isBetween(Duration.ofHours(55), Duration.ofHours(83));
    }

    @Test
    void pauses_after_the_same_failure_differ() {
        assertThat(IntStream.range(0, 10).mapToObj(_ -> backoff.pauseAfter(3)).distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void fourteenth_failure_is_the_last() {
        assertThat(Backoff.isOver(13)).isFalse();
        assertThat(Backoff.isOver(14)).isTrue();
    }
}
