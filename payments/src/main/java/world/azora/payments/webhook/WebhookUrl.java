package world.azora.payments.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import world.azora.kernel.Refusal;
import world.azora.payments.PaymentsProblem;

/** A well-formed http(s) address. Whether the machine behind it may be called is asked whenever it is. */
record WebhookUrl(@JsonValue String text) {
    private static final int LENGTH_MAX = 1000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    WebhookUrl {
        if (text.length() > LENGTH_MAX || !isWeb(text)) throw new Refusal(PaymentsProblem.WEBHOOK_URL);
    }

    URI uri() {
        return URI.create(text);
    }

    boolean isHttps() {
        return text.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    private static boolean isWeb(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() <= 65_535;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
