package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import world.azora.kernel.PersonRole;

final class LimitTest {
    @Test
    void at_a_limit_of_120_exactly_120_of_400_requests_at_once_pass() throws InterruptedException, ExecutionException {
        try (var world = EdgeWorld.of();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Answer>>();
            for (var request = 0; request < 400; request++)
                answers.add(threads.submit(() -> world.caller().get("/api/v1/setup")));

            var passed = 0;
            for (var answer : answers) if (answer.get().status() == 200) passed++;

            assertThat(passed).isEqualTo(120);
        }
    }

    @Test
    void answers_say_how_many_are_left_and_when_to_come_again() {
        try (var world = EdgeWorld.of("azora.edge.limits.per-address=2")) {
            assertThat(world.caller().get("/api/v1/setup").header("X-RateLimit-Remaining"))
                    .isEqualTo("1");
            assertThat(world.caller().get("/api/v1/setup").header("X-RateLimit-Remaining"))
                    .isEqualTo("0");

            var refused = world.caller().get("/api/v1/setup");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.text("code")).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(refused.header("X-RateLimit-Limit")).isEqualTo("2");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            assertThat(world.caller().get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void people_behind_one_address_do_not_use_up_each_others_share() {
        try (var world = EdgeWorld.of("azora.edge.limits.per-address=1", "azora.edge.limits.per-session=3")) {
            var one = world.browser(world.person(PersonRole.LEARNER));
            var two = world.browser(world.person(PersonRole.LEARNER));

            for (var request = 0; request < 3; request++)
                assertThat(one.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(one.get("/api/v1/me").status()).isEqualTo(429);
            assertThat(two.get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @Test
    void limits_can_be_turned_off() {
        try (var world = EdgeWorld.of("azora.edge.limits.enabled=off", "azora.edge.limits.per-address=1")) {
            world.caller().get("/api/v1/setup");

            assertThat(world.caller().get("/api/v1/setup").status()).isEqualTo(200);
        }
    }
}
