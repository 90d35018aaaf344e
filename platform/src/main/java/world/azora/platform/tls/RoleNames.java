package world.azora.platform.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import world.azora.platform.role.Roles;

/**
 * How a certificate says which roles its process may be: by DNS names such as {@code ledger.azora.internal} among its
 * subject alternative names (RFC 5280, section 4.2.1.6). A certificate for several roles has several. The names are
 * identities and are looked up nowhere; ".internal" is reserved for that.
 */
public final class RoleNames {
    private static final String DOMAIN = ".azora.internal";
    private static final int DNS_NAME = 2;

    private RoleNames() {}

    public static String of(String role) {
        return role + DOMAIN;
    }

    /** The roles that a certificate names; names that are no role count for nothing. */
    public static Set<String> in(X509Certificate certificate) {
        var roles = new TreeSet<String>();
        for (var name : dnsNames(certificate))
            if (name.endsWith(DOMAIN)) {
                var role = name.substring(0, name.length() - DOMAIN.length());
                if (Roles.ALL.contains(role)) roles.add(role);
            }
        return roles;
    }

    /** Every DNS name among the alternative names. */
    public static Set<String> dnsNames(X509Certificate certificate) {
        var names = new TreeSet<String>();
        try {
            var alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives == null) return names;
            for (Collection<?> one : alternatives) {
                var entry = one.toArray();
                if (entry[0].equals(DNS_NAME)) names.add((String) entry[1]);
            }
        } catch (CertificateParsingException _) {
            // Unreadable names name nobody.
            return names;
        }
        return names;
    }
}
