package world.azora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "fd00::/8", "192.0.2.9"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CONNECTION  | X-FORWARDED-FOR                    | FORWARDED                                   | CLIENT
            203.0.113.1 |                                    |                                             | 203.0.113.1
            203.0.113.1 | 198.51.100.1                       |                                             | 203.0.113.1
            203.0.113.1 |                                    | for=198.51.100.1                            | 203.0.113.1
            10.0.0.1    |                                    |                                             | 10.0.0.1
            10.0.0.1    | 198.51.100.1                       |                                             | 198.51.100.1
            fd00::1     | 198.51.100.1                       |                                             | 198.51.100.1
            192.0.2.9   | 198.51.100.1                       |                                             | 198.51.100.1
            192.0.2.10  | 198.51.100.1                       |                                             | 192.0.2.10
            10.0.0.1    | 6.6.6.6, 198.51.100.1              |                                             | 198.51.100.1
            10.0.0.1    | 6.6.6.6, 198.51.100.1, 10.0.0.2    |                                             | 198.51.100.1
            10.0.0.1    | 10.0.0.3, 10.0.0.2                 |                                             | 10.0.0.3
            10.0.0.1    | 6.6.6.6, unknown                   |                                             | 10.0.0.1
            10.0.0.1    | 6.6.6.6, unknown, 10.0.0.2         |                                             | 10.0.0.2
            10.0.0.1    | 6.6.6.6,                           |                                             | 10.0.0.1
            10.0.0.1    | evil.example                       |                                             | 10.0.0.1
            10.0.0.1    | 198.51.100.1:4711                  |                                             | 198.51.100.1
            10.0.0.1    | [2001:db8::1]:4711                 |                                             | 2001:db8:0:0:0:0:0:1
            10.0.0.1    | 2001:db8::1                        |                                             | 2001:db8:0:0:0:0:0:1
            10.0.0.1    |                                    | for=198.51.100.1;proto=https;by=10.0.0.1    | 198.51.100.1
            10.0.0.1    |                                    | For="[2001:db8::1]:4711"                    | 2001:db8:0:0:0:0:0:1
            10.0.0.1    |                                    | for=6.6.6.6, for=198.51.100.1               | 198.51.100.1
            10.0.0.1    |                                    | for=6.6.6.6, for=_hidden                    | 10.0.0.1
            10.0.0.1    |                                    | proto=https                                 | 10.0.0.1
            10.0.0.1    | 198.51.100.1                       | for=198.51.100.1                            | 198.51.100.1
            10.0.0.1    | 198.51.100.1                       | for=6.6.6.6                                 | 10.0.0.1
            10.0.0.1    | 6.6.6.6                            | for=198.51.100.1                            | 10.0.0.1
            """)
    void client_is_the_rightmost_that_is_no_proxy_of_ours(
            String connection, @Nullable String listed, @Nullable String standard, String client) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        if (listed != null) headers.put("X-Forwarded-For", List.of(listed));
        if (standard != null) headers.put("Forwarded", List.of(standard));

        assertThat(proxies.originOf(request(connection, headers)).address().text())
                .isEqualTo(client);
    }

    @Test
    void headers_that_come_twice_are_one_list() {
        var headers = Map.of("X-Forwarded-For", List.of("6.6.6.6", "198.51.100.1, 10.0.0.2"));

        assertThat(proxies.originOf(request("10.0.0.1", headers)).address().text())
                .isEqualTo("198.51.100.1");
    }

    @Test
    void scheme_is_believed_of_a_proxy_only() {
        var https = Map.of("X-Forwarded-Proto", List.of("https"));
        var nonsense = Map.of("X-Forwarded-Proto", List.of("javascript"));

        assertThat(proxies.originOf(request("10.0.0.1", https)).scheme()).contains("https");
        assertThat(proxies.originOf(request("203.0.113.1", https)).scheme()).isEmpty();
        assertThat(proxies.originOf(request("10.0.0.1", nonsense)).scheme()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "::ffff:203.0.113.7, 203.0.113.7"
    })
    void what_counts_of_an_address_is_its_network(String text, String network) {
        assertThat(new ClientAddress(text).network()).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "10.0.0.0/33", "fd00::/129", "10.0.0.0/-1", "10.0.0.0/x", "proxy.example"})
    void what_is_no_network_stops_the_start(String network) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpServletRequest request(String connection, Map<String, List<String>> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> connection;
                    case "getHeader" ->
                        Optional.ofNullable(headers.get((String) arguments[0]))
                                .map(List::getFirst)
                                .orElse(null);
                    case "getHeaders" ->
                        Collections.enumeration(headers.getOrDefault((String) arguments[0], List.of()));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
