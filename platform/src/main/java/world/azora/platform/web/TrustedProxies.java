package world.azora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads what proxies say about the caller, and believes only those that an operator has named. Each proxy adds the
 * address that it sees at the right, so the rightmost one that is no proxy of ours is the caller; what stands further
 * left anybody may have written.
 */
final class TrustedProxies {
    private static final String LIST = "X-Forwarded-For";
    private static final String SCHEME = "X-Forwarded-Proto";
    private static final String STANDARD = "Forwarded";
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^;\"]*)\"?");
    private static final Pattern PROTO = Pattern.compile("(?i)(?:^|;)\\s*proto=\"?([a-z]+)\"?");
    /** More hops than any installation has; the rest of a longer list is not read. */
    private static final int HOPS_MAX = 20;

    private final List<Network> networks;

    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(Network::parse).toList();
    }

    /** Where the request came from, and by which scheme its sender spoke, if a proxy that is trusted says so. */
    record Origin(ClientAddress address, Optional<String> scheme) {}

    Origin originOf(HttpServletRequest request) {
        var peer = ClientAddress.parse(request.getRemoteAddr());
        if (peer.isEmpty() || !trusts(peer.get()))
            return new Origin(new ClientAddress(request.getRemoteAddr()), Optional.empty());
        var listed = client(peer.get(), hops(request, LIST, text -> Optional.of(text)));
        var standard = client(peer.get(), hops(request, STANDARD, text -> group(FOR, text)));
        var client = agreed(request, listed, standard).orElse(peer.get());
        return new Origin(new ClientAddress(client.getHostAddress()), scheme(request));
    }

    /**
     * A proxy writes one of the two headers and passes the other on as the caller sent it. So where both are there and
     * differ, one is a lie, and neither is believed.
     */
    private static Optional<InetAddress> agreed(HttpServletRequest request, InetAddress listed, InetAddress standard) {
        if (request.getHeader(STANDARD) == null) return Optional.of(listed);
        if (request.getHeader(LIST) == null) return Optional.of(standard);
        return Optional.of(listed).filter(standard::equals);
    }

    private InetAddress client(InetAddress peer, List<Optional<InetAddress>> hopsFromTheRight) {
        var client = peer;
        for (var hop : hopsFromTheRight) {
            if (!trusts(client) || hop.isEmpty()) return client;
            client = hop.get();
        }
        return client;
    }

    private static List<Optional<InetAddress>> hops(
            HttpServletRequest request, String header, Function<String, Optional<String>> read) {
        return elements(request, header).stream()
                .map(text -> read.apply(text).flatMap(TrustedProxies::address))
                .toList();
    }

    private static Optional<InetAddress> address(String hop) {
        var text = hop.strip();
        if (text.startsWith("[")) return ClientAddress.parse(text.replaceFirst("^\\[([^\\]]*)](?::\\d+)?$", "$1"));
        // An IPv4 address with a port has one colon, an IPv6 address several.
        var withoutPort = text.indexOf(':') == text.lastIndexOf(':') ? text.replaceFirst(":\\d+$", "") : text;
        return ClientAddress.parse(withoutPort);
    }

    private static Optional<String> scheme(HttpServletRequest request) {
        var listed = elements(request, SCHEME).stream().findFirst();
        return listed.or(() -> elements(request, STANDARD).stream().findFirst().flatMap(text -> group(PROTO, text)))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("http") || text.equals("https"));
    }

    /** All values of the header, the rightmost first. */
    private static List<String> elements(HttpServletRequest request, String header) {
        var all = new ArrayList<String>();
        for (var value : Collections.list(request.getHeaders(header)))
            for (var element : value.split(",", -1)) all.add(element.strip());
        return all.reversed().stream().limit(HOPS_MAX).toList();
    }

    private static Optional<String> group(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private boolean trusts(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }
}
