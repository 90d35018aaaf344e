package world.azora.payments.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.Secret;
import world.azora.payments.DeliveryId;
import world.azora.payments.WebhookId;

/** In production nobody can make this server call what only it can reach. */
final class ReachTest {
    private final Reach reach = Reach.publicOnly();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1"
            })
    void inside_is_forbidden(String address) {
        assertThat(reach.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "100.63.255.255",
                "100.128.0.0", "169.253.255.255", "126.255.255.255", "128.0.0.1", "223.255.255.255", "1.1.1.1",
                "2606:4700::1111", "2a00::1"
            })
    void outside_is_allowed(String address) {
        assertThat(reach.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://169.254.169.254/latest/meta-data"
            })
    void plain_inside_is_refused_when_it_is_added(String url) {
        var address = new WebhookUrl(url);

        assertThatThrownBy(() -> reach.check(address)).isInstanceOf(Refusal.class);
        assertThatCode(() -> Reach.anywhere().check(address)).doesNotThrowAnyException();
    }

    @Test
    void names_are_not_judged_before_they_are_called() {
        assertThatCode(() -> reach.check(new WebhookUrl("https://example.org/hook")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "2130706433", "127.1"})
    void what_resolves_to_inside_is_not_called(String host) throws Exception {
        var receivers = new Receivers(reach, Clock.systemUTC());
        try (var receiver = new Receiver()) {
            var url = receiver.url().replace("127.0.0.1", host);
            var claim = new Claim(new DeliveryId(new UUID(0, 1)), new WebhookId(new UUID(0, 2)), url, "{}", 1, 0);

            var tried = receivers.send(claim, List.of(new Secret("whsec_of_a_test")));

            assertThat(tried.failure()).contains(Failure.ADDRESS_FORBIDDEN);
            assertThat(receiver.connections()).isZero();
        } finally {
            receivers.destroy();
        }
    }
}
