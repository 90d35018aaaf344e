package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import world.azora.kernel.PersonRole;

final class LimitTest {
    @Test
    void at_a_limit_of_120_exactly_120_of_400_requests_at_once_pass() throws InterruptedException, ExecutionException {
        try (var world = EdgeWorld.of("azora.edge.crowd.requests-max=0");
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
        try (var world = EdgeWorld.of("azora.edge.limits.rules=/api/** address 2/1m")) {
            var first = world.caller().get("/api/v1/setup");
            assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("1");
            assertThat(first.header("RateLimit-Policy")).isEqualTo("\"/api/** address\";q=2;w=60");
            assertThat(first.header("RateLimit")).startsWith("\"/api/** address\";r=1;t=");
            assertThat(world.caller().get("/api/v1/setup").header("X-RateLimit-Remaining"))
                    .isEqualTo("0");

            var refused = world.caller().get("/api/v1/setup");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.text("code")).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(refused.header("X-RateLimit-Limit")).isEqualTo("2");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            assertThat(world.caller().get("/").status()).isEqualTo(200);
            var metrics = world.get(MeterRegistry.class).get("azora.limits.requests");
            assertThat(metrics.tags("rule", "/api/** address", "outcome", "refused")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void people_behind_one_address_do_not_use_up_each_others_share() {
        try (var world = EdgeWorld.of("azora.edge.limits.rules=/api/** address 1/1m,/api/** person 3/1m")) {
            var one = world.browser(world.person(PersonRole.LEARNER));
            var two = world.browser(world.person(PersonRole.LEARNER));

            for (var request = 0; request < 3; request++)
                assertThat(one.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(one.get("/api/v1/me").status()).isEqualTo(429);
            assertThat(two.get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @Test
    void key_that_runs_wild_uses_up_its_own_share_and_not_its_owners() {
        try (var world = EdgeWorld.of("azora.edge.limits.rules=/api/** key 2/1m,/api/** person 9/1m")) {
            var person = world.person(PersonRole.LEARNER);
            var owner = world.program(person);
            var wild = program(world, owner);
            var tame = program(world, owner);

            for (var request = 0; request < 2; request++)
                assertThat(wild.get("/api/v1/me").status()).isEqualTo(200);
            var refused = wild.get("/api/v1/me");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("RateLimit")).contains("/api/** key");
            assertThat(tame.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(owner.get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    private static Caller program(EdgeWorld world, Caller owner) {
        var made = owner.post("/api/v1/api-keys", Map.of("name", "n", "scopes", List.of("identity:read")));
        return world.caller().with("Authorization", "Bearer " + made.text("key"));
    }

    @Test
    void whole_class_registers_and_signs_in_within_a_minute_and_one_account_is_not_tried_more_than_five_times() {
        try (var world = EdgeWorld.of()) {
            for (var learner = 0; learner < 50; learner++)
                assertThat(tryOf(world, "learner%d@example.org".formatted(learner))
                                .status())
                        .isEqualTo(401);

            for (var attempt = 0; attempt < 5; attempt++)
                assertThat(tryOf(world, "One@Example.org").status()).isEqualTo(401);
            var sixth = tryOf(world, " one@example.org");
            assertThat(sixth.status()).isEqualTo(429);
            assertThat(sixth.header("RateLimit")).contains("POST /api/v1/auth/login account");
            // Padding would hide the name.
            var padded = "{\"x\":\"" + "x".repeat(20_000) + "\",\"email\":\"one@example.org\"}";
            assertThat(world.caller().send("POST", "/api/v1/auth/login", padded).status())
                    .isEqualTo(413);
        }
    }

    @Test
    void limits_can_be_turned_off() {
        try (var world =
                EdgeWorld.of("azora.edge.limits.enabled=off", "azora.edge.limits.rules=/api/** address 1/1m")) {
            for (var request = 0; request < 5; request++)
                assertThat(world.caller().get("/api/v1/setup").status()).isEqualTo(200);
        }
    }

    private static Answer tryOf(EdgeWorld world, String email) {
        return world.caller().post("/api/v1/auth/login", Map.of("email", email, "password", "wrong"));
    }
}
