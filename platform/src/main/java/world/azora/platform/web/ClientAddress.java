package world.azora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from: the other end of the connection, or what a trusted proxy or another process of the
 * installation says. It is worked out once for each request; {@code request.getRemoteAddr()} gives its text too.
 *
 * @param text the address, IPv6 in full
 */
public record ClientAddress(String text) {
    private static final String ATTRIBUTE = "world.azora.clientAddress";
    private static final int NETWORK_BYTES = 8;

    /** Never fails: where no filter has been before, the connection counts. */
    public static ClientAddress of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ClientAddress address
                ? address
                : new ClientAddress(request.getRemoteAddr());
    }

    /** What counts for limits. Whoever has an IPv6 address has 2^64 of them, so there it is the network (/64). */
    public String network() {
        return parse(text)
                .map(address -> address instanceof Inet4Address ? address.getHostAddress() : networkOf(address))
                .orElse(text);
    }

    /** For who has shown to be another process of the installation: it knows better where the request came from. */
    public static void told(HttpServletRequest request, @Nullable String address) {
        if (address != null) parse(address).ifPresent(known -> new ClientAddress(known.getHostAddress()).on(request));
    }

    void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Nothing for anything but an address: a name is never looked up. */
    static Optional<InetAddress> parse(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String networkOf(InetAddress address) {
        var bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("Sixteen bytes are an address", e);
        }
    }
}
