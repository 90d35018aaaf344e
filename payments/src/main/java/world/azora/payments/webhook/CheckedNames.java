package world.azora.payments.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up and lets only allowed addresses pass. The connection is made to the very address that was checked: a
 * name that stands for another one a moment later (DNS rebinding) gains nothing.
 */
final class CheckedNames implements DnsResolver {
    private final Reach reach;

    CheckedNames(Reach reach) {
        this.reach = reach;
    }

    /** A name of this kind must not be called, whatever it resolves to next time. */
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Forbidden(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        // One that is inside makes all suspect.
        for (var address : addresses) if (!reach.allows(address)) throw new Forbidden(host);
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
