package world.azora.app.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a list to show. */
final class Paging {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many, up to 200.")
    private int limit = 50;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Go on where the part before ended.")
    private @Nullable String cursor;

    /** The part of an address that says so, after this sign. */
    String query(String sign) {
        return sign + "limit=" + limit + (cursor == null ? "" : "&cursor=" + encoded(cursor));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
