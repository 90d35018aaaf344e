package world.azora.identity.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import world.azora.identity.IdentityProblem;
import world.azora.kernel.Refusal;

/**
 * Where a browser is sent back to, letter by letter as the tool will ask for it: https; http on the person's own
 * machine; or a scheme of the tool's own, which has a dot in it. Else {@link IdentityProblem#REDIRECT_URI_MALFORMED}.
 * Sources: RFC 9700, section 4.1.3; RFC 8252, section 7.
 */
record RedirectUri(@JsonValue String text) {
    private static final int LENGTH_MAX = 1000;
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    RedirectUri {
        if (text.length() > LENGTH_MAX || !isGood(text)) throw new Refusal(IdentityProblem.REDIRECT_URI_MALFORMED);
    }

    private static boolean isGood(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            if (scheme == null || uri.isOpaque() || uri.getRawFragment() != null || uri.getRawUserInfo() != null)
                return false;
            return switch (scheme) {
                case "https" -> uri.getHost() != null;
                case "http" -> uri.getHost() != null && OWN_MACHINE.contains(uri.getHost());
                default -> scheme.indexOf('.') > 0;
            };
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
