package world.azora.platform.remote;

import java.net.URI;

/** The name by which our own clients call a role, whichever processes it runs in: {@code http://ledger.azora.internal}. */
public final class RoleAddress {
    private static final String DOMAIN = ".azora.internal";

    private RoleAddress() {}

    public static URI of(String role) {
        return URI.create("http://" + role + DOMAIN);
    }

    static String roleIn(URI address) {
        var host = address.getHost();
        if (host == null || !host.endsWith(DOMAIN))
            throw new IllegalArgumentException("This client calls roles, and " + address + " is none.");
        return host.substring(0, host.length() - DOMAIN.length());
    }
}
