package world.azora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import world.azora.kernel.Actor;

/** Where a request carries who asks. The edge sets it from a session, the service gate from another process. */
public final class Actors {
    public static final String ATTRIBUTE = "world.azora.actor";

    private Actors() {}

    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }
}
