package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import world.azora.identity.Device;
import world.azora.platform.role.Roles;

/** Where a request came from. Behind an edge in another process that edge says so, and only it can reach us. */
final class ClientAddress {
    private static final String HEADER = "X-Azora-Client";
    /** Whoever has an IPv6 address has 2^64 of them: what counts is the network. */
    private static final int NETWORK_GROUPS = 4;

    private final Roles roles;

    ClientAddress(Roles roles) {
        this.roles = roles;
    }

    String of(HttpServletRequest request) {
        var told = roles.runsHere("edge") ? null : request.getHeader(HEADER);
        return network(told == null ? request.getRemoteAddr() : told);
    }

    /** What the request says of the machine that it came from. */
    Device device(HttpServletRequest request) {
        return Device.of(request.getHeader(HttpHeaders.USER_AGENT), of(request));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        // Tomcat gives IPv6 addresses in full, eight groups.
        return String.join(
                ":", Arrays.stream(address.split(":", -1)).limit(NETWORK_GROUPS).toList());
    }
}
