package world.azora.identity;

/**
 * What the session cookies are called. The prefix makes browsers refuse such a cookie from anywhere but a secure page
 * of this very host, and for anything but all of its paths (RFC 6265bis, section 4.1.3); over plain HTTP they would
 * refuse ours too, so it is left out.
 */
public record CookieNames(String access, String refresh, boolean secure) {
    public static final String KNOWN = "azora_known";
    public static final String KNOWN_SECURE = "__Host-azora_known";

    /** The one by which a browser is known again; it counts only where people sign in. */
    public String known() {
        return secure ? KNOWN_SECURE : KNOWN;
    }

    /** The one by which a device is asked for the password only. */
    public String remembered() {
        return secure ? "__Host-azora_device" : "azora_device";
    }

    public static CookieNames at(PublicUrl url) {
        return url.isHttps()
                ? new CookieNames("__Host-azora_access", "__Host-azora_refresh", true)
                : new CookieNames("azora_access", "azora_refresh", false);
    }
}
