package world.azora.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Addresses that are there for other sites and their pages: what counts there is in the request itself, not in cookies. */
public final class OtherSites {
    /** A page of another site may call them by a script, without our cookies. */
    private static final Set<String> SCRIPTS = Set.of(
            "/oauth2/token",
            "/oauth2/revoke",
            "/oauth2/jwks",
            "/userinfo",
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server",
            "/.well-known/jwks.json");

    /** Another site may send a browser here with a form, as OpenID Connect asks. */
    private static final Set<String> FORMS = Set.of("/oauth2/authorize", "/connect/logout");

    private OtherSites() {}

    public static boolean mayScript(HttpServletRequest request) {
        return SCRIPTS.contains(request.getRequestURI());
    }

    public static boolean maySend(HttpServletRequest request) {
        return mayScript(request) || FORMS.contains(request.getRequestURI());
    }
}
