package world.azora.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class EmbeddedSettingsTest {
    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(EmbeddedSettings.DEFAULT);
    }

    @Test
    void every_setting_can_be_set() {
        var settings = bind(Map.of(
                "azora.pg.bin", "/opt/pg/bin",
                "azora.pg.cache", "/var/tmp/pg",
                "azora.pg.shared-buffers-mb", "512",
                "azora.pg.connections-max", "50",
                "azora.pg.start-timeout", "5m",
                "azora.pg.stop-timeout", "1m"));

        var expected = new EmbeddedSettings(
                Path.of("/opt/pg/bin"), Path.of("/var/tmp/pg"), 512, 50, Duration.ofMinutes(5), Duration.ofMinutes(1));
        assertThat(settings).isEqualTo(expected);
    }

    @Test
    void cache_takes_an_eighth_of_the_memory_within_bounds_unless_it_is_set() {
        var memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;

        assertThat(EmbeddedSettings.DEFAULT.sharedBuffersMb())
                .isBetween(128, 1_024)
                .isEqualTo((int) Math.max(128, Math.min(1_024, memory / 8)));
    }

    @ParameterizedTest
    @CsvSource({"shared-buffers-mb,15", "connections-max,9", "start-timeout,0s", "stop-timeout,-1s"})
    void values_out_of_bounds_stop_the_start(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of("azora.pg." + name, value)))
                .rootCause()
                .hasMessageContaining("azora.pg." + name);
    }

    private static EmbeddedSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("azora.pg", EmbeddedSettings.class);
    }
}
