package world.azora.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import world.azora.kernel.Secret;

final class MailSettingsTest {
    @Test
    void defaults() {
        var expected = new MailSettings("azora@localhost", new MailSettings.Smtp(null, 587, null, null, true));

        assertThat(bind(Map.of())).isEqualTo(expected);
        assertThat(bind(Map.of("azora.mail.smtp.host", ""))).isEqualTo(expected);
    }

    @Test
    void every_setting_can_be_set() {
        var settings = bind(Map.of(
                "azora.mail.from", "school@example.org",
                "azora.mail.smtp.host", "smtp.example.org",
                "azora.mail.smtp.port", "25",
                "azora.mail.smtp.username", "school",
                "azora.mail.smtp.password", "pw",
                "azora.mail.smtp.start-tls", "false"));

        var smtp = new MailSettings.Smtp("smtp.example.org", 25, "school", new Secret("pw"), false);
        assertThat(settings).isEqualTo(new MailSettings("school@example.org", smtp));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536})
    void port_out_of_bounds_stops_the_start(int port) {
        assertThatThrownBy(() -> bind(Map.of("azora.mail.smtp.port", "" + port)))
                .rootCause()
                .hasMessageContaining("azora.mail.smtp.port");
    }

    private static MailSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("azora.mail", MailSettings.class);
    }
}
