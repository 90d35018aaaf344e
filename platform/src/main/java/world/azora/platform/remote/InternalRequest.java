package world.azora.platform.remote;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Set;
import world.azora.platform.tls.RoleNames;

/** Tells what came in by the listener for other processes, and who sent it. */
public final class InternalRequest {
    private static final String ATTRIBUTE = "world.azora.internal";
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private InternalRequest() {}

    /** Whether it came in by that listener. Nothing that a caller sends can make it so. */
    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    static void mark(org.apache.catalina.connector.Request request) {
        request.setAttribute(ATTRIBUTE, "yes");
    }

    /** The roles that the caller's certificate names. */
    static Set<String> caller(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                ? RoleNames.in(chain[0])
                : Set.of();
    }
}
