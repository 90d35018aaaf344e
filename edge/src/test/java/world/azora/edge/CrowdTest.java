package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import world.azora.platform.testing.Await;

final class CrowdTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ENDLESS = "POST /api/v1/auth/verify HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{";

    @Test
    void who_finds_no_room_is_told_to_come_back_and_is_let_in_when_somebody_has_left() {
        try (var world = EdgeWorld.of("azora.edge.crowd.requests-max=2", "azora.edge.crowd.patience=50ms")) {
            try (var one = new Wire(world.caller().base());
                    var two = new Wire(world.caller().base())) {
                assertThat(one.send(ENDLESS) && two.send(ENDLESS)).isTrue();
                Await.until(SOON, () -> room(world) == 0);

                var third = world.caller().get("/api/v1/setup");

                assertThat(third.status()).isEqualTo(503);
                assertThat(third.text("code")).isEqualTo("OVERLOADED");
                assertThat(third.header("Retry-After")).isEqualTo("1");
            }
            Await.until(SOON, () -> room(world) == 2);
            assertThat(world.caller().get("/api/v1/setup").status()).isEqualTo(200);
        }
    }

    @Test
    void one_address_does_not_take_all_the_room() {
        try (var world =
                EdgeWorld.of("azora.edge.crowd.per-address-max=1", "azora.web.trusted-proxies=127.0.0.1,::1")) {
            try (var one = new Wire(world.caller().base())) {
                assertThat(one.send(ENDLESS)).isTrue();
                Await.until(SOON, () -> room(world) == 511);

                var same = world.caller().get("/api/v1/setup");
                var other =
                        world.caller().with("X-Forwarded-For", "203.0.113.7").get("/api/v1/setup");

                assertThat(same.status()).isEqualTo(503);
                assertThat(other.status()).isEqualTo(200);
            }
        }
    }

    private static double room(EdgeWorld world) {
        return world.get(MeterRegistry.class).get("azora.crowd.room").gauge().value();
    }
}
