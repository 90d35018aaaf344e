package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What OWASP's standard asks of the sources themselves: see docs/asvs.md. */
final class AsvsSourcesTest {
    private static final Pattern BROKEN =
            Pattern.compile("\"(MD[245]|SHA-?1|DES|DESede|RC4|Blowfish)[\"/]|SHA1with|/ECB/|PKCS1Padding");
    private static final Pattern FORESEEABLE =
            Pattern.compile("new Random\\(|Math\\.random|ThreadLocalRandom\\.|SplittableRandom\\(|RandomStringUtils");
    private static final String TRACE_IDS = "new TraceIdFilter(() -> ThreadLocalRandom.current().nextLong())";
    private static final Pattern PASSWORD_FIELD = Pattern.compile("autocomplete=\"(current|new)-password\"");
    private static final int FIELD = 200;

    @Test
    void no_broken_cipher_hash_or_padding_is_named() {
        assertThat(java())
                .hasSizeGreaterThan(300)
                .allSatisfy(file ->
                        assertThat(Repository.read(file)).as(file.toString()).doesNotContainPattern(BROKEN));
    }

    // Benchmarks and simulations want chance that repeats. The names of requests are no secrets, and are made for each.
    @Test
    void chance_that_can_be_foreseen_is_in_no_module_that_makes_secrets() {
        assertThat(java())
                .filteredOn(file -> List.of("identity", "edge", "platform", "kernel", "payments", "ledger")
                        .contains(Repository.ROOT.relativize(file).getName(0).toString()))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Repository.read(file).replace(TRACE_IDS, ""))
                        .as(file.toString())
                        .doesNotContainPattern(FORESEEABLE));
    }

    @Test
    void no_other_identity_provider_is_believed() {
        var believing = Pattern.compile(
                "oauth2-client|saml2|oauth2Login\\(|saml2Login\\(|ClientRegistrationRepository|OpenSaml");

        assertThat(Stream.concat(java().stream(), Repository.files("pom.xml").stream()))
                .hasSizeGreaterThan(300)
                .allSatisfy(file ->
                        assertThat(Repository.read(file)).as(file.toString()).doesNotContainPattern(believing));
    }

    @Test
    void no_table_is_shared_by_tenants() {
        assertThat(Repository.files(".sql"))
                .hasSizeGreaterThan(30)
                .allSatisfy(file -> assertThat(Repository.read(file))
                        .as(file.toString())
                        .doesNotContainIgnoringCase("tenant")
                        .doesNotContainIgnoringCase("ROW LEVEL SECURITY"));
    }

    @Test
    void no_key_is_made_of_a_password() {
        assertThat(java())
                .hasSizeGreaterThan(300)
                .allSatisfy(file -> assertThat(Repository.read(file))
                        .as(file.toString())
                        .doesNotContain("PBEKeySpec", "PBKDF2", "SecretKeyFactory"));
    }

    @Test
    void password_field_is_masked_and_open_to_password_programs() {
        var fields = 0;
        for (var file : console()) {
            var text = Repository.read(file);
            assertThat(text).as(file.toString()).doesNotContain("onPaste", "onpaste");
            var matcher = PASSWORD_FIELD.matcher(text);
            while (matcher.find()) {
                fields++;
                var around = text.substring(
                        Math.max(0, matcher.start() - FIELD), Math.min(text.length(), matcher.end() + FIELD));
                assertThat(around).as(file.toString()).contains("type=\"password\"");
            }
        }
        assertThat(fields).isGreaterThanOrEqualTo(3);
    }

    @Test
    void html_is_set_in_one_place_which_cleans_it() {
        assertThat(console())
                .filteredOn(
                        file -> Pattern.compile("innerHTML\\s*=|dangerouslySetInnerHTML|outerHTML\\s*=|document\\.write"
                                        + "|insertAdjacentHTML|[^.]\\beval\\(|new Function\\(")
                                .matcher(Repository.read(file))
                                .find())
                .singleElement()
                .satisfies(file -> assertThat(Repository.read(file)).contains("DOMPurify.sanitize"));
    }

    @Test
    void browser_keeps_no_more_than_choices_drafts_and_the_csrf_token() {
        assertThat(console())
                .filteredOn(file -> Repository.read(file).contains("localStorage"))
                .extracting(file ->
                        Repository.ROOT.resolve("web/src").relativize(file).toString())
                .containsExactlyInAnyOrder("api/client.ts", "learn/draft.ts", "shell/theme.ts", "text/index.ts");
        assertThat(console())
                .allSatisfy(file -> assertThat(Repository.read(file))
                        .as(file.toString())
                        .doesNotContain("sessionStorage", "indexedDB", "document.cookie"));
    }

    @Test
    void sign_out_drops_drafts_and_the_csrf_token() {
        var session = Repository.read(Repository.ROOT.resolve("web/src/session.ts"));
        var drafts = Repository.read(Repository.ROOT.resolve("web/src/learn/draft.ts"));

        // Before the server is heard, so also if it cannot be told.
        assertThat(session)
                .containsPattern("told = logout\\(\\);\\s+dropAllDrafts\\(\\);\\s+adopt\\(null\\);\\s+await told;");
        assertThat(drafts).contains("startsWith(PREFIX)", "removeItem(key)");
    }

    @Test
    void no_window_listens_to_another() {
        assertThat(console())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Repository.read(file))
                        .as(file.toString())
                        .doesNotContain("postMessage", "'message'", "\"message\"", "onmessage"));
    }

    @Test
    void every_page_stands_below_the_way_out() {
        var source = Repository.ROOT.resolve("web/src");

        assertThat(Repository.read(source.resolve("app.tsx"))).containsPattern("<Shell>[^§]*<Router>[^§]*</Shell>");
        assertThat(Repository.read(source.resolve("shell/Shell.tsx")))
                .containsPattern("told = signOut\\(\\);\\s+route\\('/'\\);\\s+await told;")
                .contains("{t.signOut}", "<Person />");
    }

    private static List<Path> java() {
        return Repository.files(".java").stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .toList();
    }

    private static List<Path> console() {
        var all = new java.util.ArrayList<>(Repository.files(".tsx"));
        all.addAll(Repository.files(".ts"));
        all.removeIf(file -> !file.startsWith(Repository.ROOT.resolve("web/src")));
        return all;
    }
}
