package world.azora.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import world.azora.kernel.Secret;

final class DataSettingsTest {
    @Test
    void defaults() {
        var expected = new DataSettings(null, null, 16, 0, Duration.ofSeconds(2), Duration.ofMinutes(30), true);

        assertThat(bind(Map.of())).isEqualTo(expected);
    }

    @Test
    void every_setting_can_be_set() {
        var settings = bind(Map.of(
                "azora.data.url", "postgres://me@localhost/azora",
                "azora.data.app-url", "postgres://app@localhost/azora",
                "azora.data.pool-size", "4",
                "azora.data.max-overflow", "5",
                "azora.data.pool-timeout", "3",
                "azora.data.pool-recycle", "60s",
                "azora.data.migrate", "false"));

        var url = new Secret("postgres://me@localhost/azora");
        var appUrl = new Secret("postgres://app@localhost/azora");
        assertThat(settings)
                .isEqualTo(new DataSettings(url, appUrl, 4, 5, Duration.ofSeconds(3), Duration.ofSeconds(60), false));
    }

    @ParameterizedTest
    @CsvSource({"pool-size,0", "pool-size,1001", "max-overflow,-1", "pool-timeout,249ms", "pool-recycle,29s"})
    void values_out_of_bounds_stop_the_start(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of("azora.data." + name, value)))
                .rootCause()
                .hasMessageContaining("azora.data." + name);
    }

    private static DataSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("azora.data", DataSettings.class);
    }
}
