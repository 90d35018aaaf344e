package world.azora.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class JobSettingsTest {
    @Test
    void defaults() {
        var expected = new JobSettings(
                8,
                Duration.ofMillis(500),
                Duration.ofMillis(1500),
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Duration.ofSeconds(20));

        assertThat(bind(Map.of())).isEqualTo(expected);
    }

    @Test
    void every_setting_can_be_set() {
        var settings = bind(Map.of(
                "azora.jobs.concurrent", "2",
                "azora.jobs.polling-interval", "1s",
                "azora.jobs.heartbeat-interval", "3s",
                "azora.jobs.retry-first", "4s",
                "azora.jobs.retry-max", "5s",
                "azora.jobs.stop-timeout", "6s"));

        var expected = new JobSettings(
                2,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                Duration.ofSeconds(6));
        assertThat(settings).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "concurrent,0",
        "polling-interval,9ms",
        "heartbeat-interval,99ms",
        "retry-first,0s",
        "retry-first,61m",
        "stop-timeout,-1s"
    })
    void values_out_of_bounds_stop_the_start(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of("azora.jobs." + name, value)))
                .rootCause()
                .hasMessageContaining("azora.jobs." + name);
    }

    @Test
    void pauses_double_up_to_the_longest() {
        var settings = bind(Map.of("azora.jobs.retry-max", "10s"));

        assertThat(List.of(1, 2, 3, 4, 5, 1_000_000))
                .extracting(failures -> settings.pauseAfter(failures).toSeconds())
                .containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    private static JobSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("azora.jobs", JobSettings.class);
    }
}
