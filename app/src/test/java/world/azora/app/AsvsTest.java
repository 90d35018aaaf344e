package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.client.Answer;
import world.azora.app.client.ApiClient;
import world.azora.app.server.CollectorTls;
import world.azora.app.server.ServerProcess;

/** What OWASP's standard asks of a server as a whole and no other test shows: see docs/asvs.md. */
final class AsvsTest {
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Pattern LOG_LINE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) +(INFO|WARN|ERROR) .*");
    private static final String COMPLAINT_OF_LOGBACK = " |-";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ApiClient anybody = World.SHARED.server().api();

    @Test
    void text_of_every_kind_names_its_charset() {
        var page = anybody.with("Accept", HTML).get("/").expect(200).text();
        var files = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1));
        var asked = Stream.concat(
                        Stream.of("/", "/courses", "/api/docs/", "/api/redoc/", "/pages/sign-in", "/pages/style.css"),
                        files)
                .distinct()
                .toList();

        assertThat(asked).anyMatch(path -> path.endsWith(".js")).anyMatch(path -> path.endsWith(".css"));
        for (var path : asked)
            assertThat(anybody.with("Accept", HTML)
                            .get(path)
                            .expect(200)
                            .header("Content-Type")
                            .orElse("")
                            .toLowerCase(Locale.ROOT))
                    .as(path)
                    .matches("(text/|image/svg\\+xml).*;charset=utf-8");
        // JSON is UTF-8 by its own definition (RFC 8259) and knows no parameter.
        assertThat(anybody.get("/api/v1/setup").header("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/docs/", "/api/redoc/"})
    void page_lets_in_no_plugins_no_other_base_and_no_foreign_scripts(String path) {
        var policy = anybody.with("Accept", HTML).get(path).expect(200).header("Content-Security-Policy");

        assertThat(policy).hasValueSatisfying(text -> {
            assertThat(text).contains("base-uri 'none'", "frame-ancestors 'none'");
            assertThat(text).containsAnyOf("object-src 'none'", "default-src 'none'");
            assertThat(text).containsAnyOf("script-src 'self'", "script-src 'nonce-");
            assertThat(text).doesNotContain("script-src *", "unsafe-eval", "http:", "https:");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/setup", "/api/v1/courses"})
    void trace_is_refused(String path) {
        var answer = anybody.with("X-Probe", "echo-me").send("TRACE", path, "text/plain", new byte[0]);

        assertThat(answer.status()).isIn(400, 403, 405, 501);
        assertThat(answer.text()).doesNotContain("echo-me");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/HEAD",
                "/.git/config",
                "/.svn/entries",
                "/.env",
                "/pom.xml",
                "/application.yaml",
                "/META-INF/",
                "/assets/",
                "/assets",
                "/api/v1/",
                "/courses/",
                "/.well-known/"
            })
    void no_folder_and_no_file_of_its_making_is_served(String path) {
        for (var accept : List.of("*/*", HTML)) {
            var answer = anybody.with("Accept", accept).get(path);

            // A browser may get the console's one page, which then says that there is no such page.
            if (answer.status() == 200) assertThat(answer.text()).contains("<title>Azora");
            else assertThat(answer.status()).isIn(400, 401, 404);
            assertThat(answer.text()).doesNotContain("ref: refs/", "repositoryformatversion", "Index of", "<groupId>");
        }
    }

    @Test
    void figures_and_details_are_for_operators() {
        var elsewhere = anybody.with("X-Forwarded-For", "203.0.113.7");
        var learner = learner().with("X-Forwarded-For", "203.0.113.7");

        assertThat(elsewhere.get("/metrics").status()).isEqualTo(401);
        assertThat(learner.get("/metrics").status()).isEqualTo(403);
    }

    @Test
    void nobody_speaks_websocket() {
        var there = World.SHARED.server().address();
        var socket = URI.create("ws://" + there.getAuthority() + "/");

        try (var http = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> http.newWebSocketBuilder()
                            .header("Origin", there.toString())
                            .buildAsync(socket, new WebSocket.Listener() {})
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(java.net.http.WebSocketHandshakeException.class);
        }
    }

    @Test
    void reading_changes_nothing() {
        // The export of one's own data is recorded as such, and changes nothing else.
        var asked = Route.all().stream()
                .filter(route -> route.method().equals("GET") && !route.hasVariables())
                .map(Route::pattern)
                .filter(path -> !path.equals("/api/v1/me/export"))
                .toList();
        var newest = newestActivity();

        for (var part : List.of("learner", "educator", "treasurer", "auditor"))
            for (var path : asked)
                assertThat(World.SHARED
                                .person(part)
                                .api()
                                .with("Sec-Fetch-Site", "cross-site")
                                .get(path)
                                .status())
                        .as(path)
                        .isLessThan(500);

        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(newestActivity()).isEqualTo(newest);
    }

    @Test
    void attempt_to_sign_in_is_recorded_with_when_who_and_what() {
        var wrong = Map.of("email", UUID.randomUUID() + "@example.org", "password", "no such password");

        anybody.post("/api/v1/auth/login", wrong).expect(401);

        var entry = newestActivity();
        assertThat(entry.path("action").asString()).isEqualTo("identity.sign-in-refused");
        assertThat(entry.path("at").asString()).matches("\\d{4}-.*Z");
        assertThat(entry.path("who").asString()).startsWith("usr_");
        assertThat(entry.path("subject").asString()).isNotEmpty();
        assertThat(entry.toString()).doesNotContain("@example.org", "no such password");
    }

    @Test
    void refused_request_is_logged_without_its_parameters() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var caller = learner().with("traceparent", "00-" + trace + "-0000000000000001-01");

        caller.get("/api/v1/users?q=nobody-may-read-this").expect(403);

        assertThat(World.SHARED.server().log())
                .contains("request.refused status=403 method=GET path=/api/v1/users address=")
                .contains("actor=" + World.SHARED.person("learner").id())
                .contains(trace)
                .doesNotContain("nobody-may-read-this");
    }

    @Test
    void line_of_the_log_says_when_with_its_offset_from_utc() {
        var lines = World.SHARED.server().log().lines().filter(line -> line.contains("request.refused"));

        anybody.get("/api/v1/me").expect(401);

        assertThat(lines).allMatch(line -> LOG_LINE.matcher(line).matches());
        assertThat(World.SHARED.server().log()).containsPattern(LOG_LINE);
    }

    @Test
    void log_has_nothing_to_say_about_its_own_configuration() {
        assertThat(World.SHARED.server().log()).isNotEmpty().doesNotContain(COMPLAINT_OF_LOGBACK);
    }

    @Test
    void machines_are_given_json_with_utc_times_here_and_elsewhere_by_tls() throws IOException, InterruptedException {
        var folder = World.temporaryFolder("azora-json-log");
        try (var collector = new LogCollector(folder.resolve("collector"));
                var server = ServerProcess.start(
                        folder,
                        List.of("run"),
                        Map.of(
                                "AZORA_LOG_FORMAT",
                                "json",
                                "AZORA_LOG_COLLECTOR",
                                collector.address(),
                                "AZORA_LOG_COLLECTOR_CA",
                                collector.authority().toString()))) {
            server.api().get("/api/v1/me").expect(401);
            var wrong = Map.of("email", "nobody@example.org", "password", "no such password");
            server.api().post("/api/v1/auth/login", wrong).expect(401);

            assertThat(events(server.log().lines().filter(one -> one.startsWith("{"))))
                    .isNotEmpty()
                    .allSatisfy(event ->
                            assertThat(event.path("@timestamp").asString()).endsWith("Z"))
                    .anySatisfy(event ->
                            assertThat(event.path("message").asString()).startsWith("request.refused status=401"));
            var sent = collector.until(line -> tellsOfTheAttempt(JSON.readTree(line)));
            assertThat(tellsOfTheAttempt(JSON.readTree(sent.getLast()))).isTrue();
            assertThat(sent).noneMatch(line -> line.contains("nobody@example.org"));
            assertThat(server.log()).doesNotContain(COMPLAINT_OF_LOGBACK);
        } finally {
            World.delete(folder);
        }
    }

    private static boolean tellsOfTheAttempt(JsonNode event) {
        return event.path("message").asString("").startsWith("activity.recorded action=identity.sign-in-refused");
    }

    private static List<JsonNode> events(Stream<String> lines) {
        return lines.map(JSON::readTree).toList();
    }

    @Test
    void collector_of_another_authority_is_not_believed() throws IOException, GeneralSecurityException {
        var folder = World.temporaryFolder("azora-collectors");
        try (var ours = new LogCollector(folder.resolve("ours"));
                var theirs = new LogCollector(folder.resolve("theirs"))) {
            var tls = new CollectorTls();
            tls.setAuthority(ours.authority().toString());
            var sockets = tls.createContext(new ContextAwareBase()).getSocketFactory();

            connect(sockets, ours);

            assertThatThrownBy(() -> connect(sockets, theirs)).isInstanceOf(SSLHandshakeException.class);
        } finally {
            World.delete(folder);
        }
    }

    private static void connect(SSLSocketFactory sockets, LogCollector collector) throws IOException {
        var port = Integer.parseInt(collector.address().split(":", 2)[1]);
        try (var socket = (SSLSocket) sockets.createSocket("localhost", port)) {
            socket.startHandshake();
        }
    }

    private static ApiClient learner() {
        return World.SHARED.person("learner").api();
    }

    private static JsonNode newestActivity() {
        Answer page =
                World.SHARED.system().get("/api/v1/admin/activity?limit=1").expect(200);
        return page.json().at("/items/0");
    }
}
