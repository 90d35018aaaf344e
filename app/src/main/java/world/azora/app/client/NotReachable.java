package world.azora.app.client;

import java.net.URI;

/** No server answers at that address. */
public final class NotReachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotReachable(URI server, Exception cause) {
        super("No server answers at " + server + ". Start it with ./azora run.", cause);
    }
}
