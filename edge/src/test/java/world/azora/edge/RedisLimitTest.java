package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;
import world.azora.platform.testing.Await;

/** Two edges count together in one Redis, which stops and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RedisLimitTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final RedisServer redis = new RedisServer();
    private final EdgeWorld world = new EdgeWorld();
    private final ConfigurableApplicationContext first = start();
    private final ConfigurableApplicationContext second = start();

    @AfterAll
    void close() {
        world.close();
        redis.close();
    }

    @Test
    @Order(1)
    void of_400_requests_at_once_to_two_edges_exactly_120_pass() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Answer>>();
            for (var request = 0; request < 400; request++) {
                var caller = new Caller(EdgeWorld.address(request % 2 == 0 ? first : second));
                answers.add(threads.submit(() -> caller.get("/api/v1/setup")));
            }

            var passed = 0;
            for (var answer : answers) if (answer.get().status() == 200) passed++;

            assertThat(passed).isEqualTo(120);
        }
    }

    @Test
    @Order(2)
    void edge_that_starts_again_goes_on_counting() {
        assertThat(new Caller(EdgeWorld.address(start())).get("/api/v1/setup").status())
                .isEqualTo(429);
    }

    @Test
    @Order(3)
    void without_redis_each_counts_for_itself_and_with_it_together_again() {
        var caller = new Caller(EdgeWorld.address(first));
        assertThat(redisUp(first)).isEqualTo(1);

        redis.stop();

        for (var request = 0; request < 120; request++)
            assertThat(caller.get("/api/v1/setup").status()).isEqualTo(200);
        assertThat(caller.get("/api/v1/setup").status()).isEqualTo(429);
        assertThat(redisUp(first)).isZero();
        // The other one has not been asked meanwhile, and finds out by itself.
        Await.until(SOON, () -> redisUp(second) == 0);

        redis.start();

        Await.until(SOON, () -> redisUp(first) == 1 && redisUp(second) == 1);
        // It comes back empty, so everybody has all again; what one edge counts the other sees.
        var left = caller.get("/api/v1/setup").header("X-RateLimit-Remaining");
        var other = new Caller(EdgeWorld.address(second)).get("/api/v1/setup").header("X-RateLimit-Remaining");
        assertThat(left).isEqualTo("119");
        assertThat(other).isEqualTo("118");
    }

    private ConfigurableApplicationContext start() {
        return world.start("azora.edge.limits.redis-url=" + redis.url(), "azora.edge.crowd.requests-max=0");
    }

    private static double redisUp(ConfigurableApplicationContext edge) {
        return edge.getBean(MeterRegistry.class)
                .get("azora.limits.redis.up")
                .gauge()
                .value();
    }
}
