package world.azora.edge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The methods that change something (all but the safe ones of RFC 9110, section 9.2.1). */
final class UnsafeMethods {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private UnsafeMethods() {}

    static boolean has(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }
}
