package world.azora.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: keeps cookies by path, follows redirects and pages that move on, fills in forms. */
final class Browser {
    /** What the tests call the server; every other host is somebody else's. */
    static final String OURS = "http://azora.test";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int STOPS_MAX = 12;
    private static final Pattern MOVE = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private record Cookie(String value, String path) {}

    private final URI base;
    private final Map<String, Cookie> cookies = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    Browser(URI base) {
        this.base = base;
    }

    /** From now on as if a link or form of another site led here; what our own pages lead to is not. */
    void comesFromElsewhere() {
        headers.put("Sec-Fetch-Site", "cross-site");
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    void forget(String cookie) {
        cookies.remove(cookie);
    }

    String cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name).value();
    }

    /** Goes wherever it is led, until a page that stays or an address of somebody else. */
    Answer open(String address) {
        return follow(send("GET", address, ""));
    }

    /** Sends the form of a page with these fields besides the hidden ones, and goes wherever it is led. */
    Answer submit(Answer page, String action, Map<String, String> fields) {
        return follow(post(action, filled(page, action, fields)));
    }

    Answer post(String address, Map<String, String> fields) {
        return send("POST", address, encoded(fields));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> filled(Answer page, String action, Map<String, String> fields) {
        var form = page.body().substring(page.body().indexOf("action=\"" + action + "\""));
        form = form.substring(0, form.indexOf("</form>"));
        var all = new LinkedHashMap<String, String>();
        HIDDEN.matcher(form)
                .results()
                .forEach(match -> all.merge(
                        unescaped(match.group(1)), unescaped(match.group(2)), (one, other) -> one + " " + other));
        all.putAll(fields);
        return all;
    }

    private Answer follow(Answer first) {
        var answer = first;
        for (var stop = 0; stop < STOPS_MAX; stop++) {
            var next = next(answer);
            if (next.isEmpty() || isForeign(next)) return answer;
            headers.remove("Sec-Fetch-Site");
            answer = send("GET", next, "");
        }
        throw new AssertionError("led in circles, last by " + answer.header("Location"));
    }

    private static String next(Answer answer) {
        if (answer.status() >= 300 && answer.status() < 400) return answer.header("Location");
        Matcher move = MOVE.matcher(answer.body());
        return move.find() ? unescaped(move.group(1)) : "";
    }

    private static boolean isForeign(String address) {
        return !address.startsWith("/") && !address.startsWith(OURS + "/");
    }

    Answer send(String method, String address, String form) {
        var path = address.startsWith(OURS) ? address.substring(OURS.length()) : address;
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form))
                .header("Accept", "text/html");
        if (!form.isEmpty()) request.header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        // A strict cookie stays at home when another site leads here.
        if (!headers.containsKey("Sec-Fetch-Site")) cookiesFor(path).ifPresent(all -> request.header("Cookie", all));
        try {
            var answer = new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
            answer.headers("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Optional<String> cookiesFor(String path) {
        var all = cookies.entrySet().stream()
                .filter(cookie -> path.startsWith(cookie.getValue().path()))
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** A cookie as {@code Set-Cookie} says it. */
    void keep(String header) {
        var name = header.substring(0, header.indexOf('='));
        var value = header.substring(name.length() + 1, header.indexOf(';'));
        var path = header.replaceAll(".*[Pp]ath=([^;]*).*", "$1");
        if (value.isEmpty()) cookies.remove(name);
        else cookies.put(name, new Cookie(value, path));
    }

    private static String unescaped(String text) {
        return text.replace("&amp;", "&")
                .replace("&quot;", "\"")
                .replace("&#x3D;", "=")
                .replace("&#39;", "'");
    }
}
