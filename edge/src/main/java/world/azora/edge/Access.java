package world.azora.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import world.azora.identity.ApiKeyId;
import world.azora.identity.LiveSession;

/**
 * How a request was let in.
 *
 * @param session none for {@link Way#NOBODY}, {@link Way#KEY} and {@link Way#PROCESS}
 * @param key for {@link Way#KEY} only
 */
public record Access(
        Way way, @Nullable LiveSession session, @Nullable ApiKeyId key) {
    private static final String ATTRIBUTE = "world.azora.edge.access";
    private static final Access NOBODY = new Access(Way.NOBODY, null);

    /** What the request showed that held. */
    public enum Way {
        NOBODY,
        /** The browser sent it by itself, so the request may be another page's idea. */
        COOKIE,
        BEARER,
        /** A program with a key of a person's. */
        KEY,
        /** Another process of the installation, or its command line, with the service token. */
        PROCESS
    }

    public Access(Way way, @Nullable LiveSession session) {
        this(way, session, null);
    }

    public static Access of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Access access ? access : NOBODY;
    }

    public void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
