package world.azora.identity;

/**
 * What the session cookies are called. The prefixes make browsers refuse such a cookie from anywhere but a secure page
 * of this very host (RFC 6265bis, section 4.1.3); over plain HTTP they would refuse ours too, so they are left out.
 */
public record CookieNames(String access, String refresh, boolean secure) {
    public static final String KNOWN = "azora_known";
    public static final String KNOWN_SECURE = "__Secure-azora_known";

    /** The one by which a browser is known again; it goes only where people sign in. */
    public String known() {
        return secure ? KNOWN_SECURE : KNOWN;
    }

    /** The one by which a device is asked for the password only. */
    public String remembered() {
        return secure ? "__Secure-azora_device" : "azora_device";
    }

    public static CookieNames at(PublicUrl url) {
        return url.isHttps()
                ? new CookieNames("__Host-azora_access", "__Secure-azora_refresh", true)
                : new CookieNames("azora_access", "azora_refresh", false);
    }
}
