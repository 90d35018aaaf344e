package world.azora.payments.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import world.azora.kernel.Refusal;
import world.azora.payments.PaymentsProblem;
import world.azora.platform.web.Network;

/**
 * How far webhooks may reach. Whoever may add one chooses where this server sends requests; in production that must not
 * be the machines behind it (server-side request forgery, CWE-918): only https, and only public addresses.
 */
final class Reach {
    // The blocks that the IANA's special-purpose registries (RFC 6890) do not list as globally reachable, multicast,
    // and the ways in which an IPv6 address can stand for an IPv4 one.
    private static final List<Network> INTERNAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/8",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::parse)
            .toList();

    private final boolean publicOnly;

    private Reach(boolean publicOnly) {
        this.publicOnly = publicOnly;
    }

    static Reach publicOnly() {
        return new Reach(true);
    }

    /** For development: receivers on the same machine, without certificates. */
    static Reach anywhere() {
        return new Reach(false);
    }

    /** Refuses an address of which it is plain already that it is too far. */
    void check(WebhookUrl url) {
        if (!publicOnly) return;
        if (!url.isHttps() || !isLiteralAllowed(url.uri().getHost())) throw new Refusal(PaymentsProblem.WEBHOOK_URL);
    }

    boolean allows(InetAddress address) {
        return !publicOnly || INTERNAL.stream().noneMatch(network -> network.holds(address));
    }

    private boolean isLiteralAllowed(String host) {
        try {
            return allows(InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
        } catch (IllegalArgumentException _) {
            // A name: what it stands for is asked when it is called, because it can change.
            return true;
        }
    }
}
