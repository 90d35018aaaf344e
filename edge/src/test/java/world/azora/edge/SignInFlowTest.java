package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.identity.SetUp;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInFlowTest {
    private final EdgeWorld world = EdgeWorld.of();

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void somebody_registers_confirms_signs_in_and_out() {
        var caller = world.caller();
        var registration = Map.of(
                "email", "noor@example.org",
                "password", "correct horse battery",
                "displayName", "Noor",
                "locale", "ar");
        var credentials = Map.of("email", "noor@example.org", "password", "correct horse battery");

        var registered = caller.post("/api/v1/auth/register", registration);
        assertThat(registered.status()).isEqualTo(202);
        assertThat(registered.body()).isEqualTo("{}");
        assertThat(caller.post("/api/v1/auth/login", credentials).text("code")).isEqualTo("EMAIL_UNVERIFIED");

        var token = world.mailedToken("noor@example.org");
        assertThat(caller.post("/api/v1/auth/verify", Map.of("token", token)).status())
                .isEqualTo(204);
        assertThat(caller.post("/api/v1/auth/verify", Map.of("token", token)).status())
                .isEqualTo(422);

        var login = caller.post("/api/v1/auth/login", credentials);
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.json().required("mfaRequired").asBoolean()).isFalse();
        assertThat(login.json().required("user").required("roles").get(0).asString())
                .isEqualTo("LEARNER");
        assertThat(login.json().required("user").required("locale").asString()).isEqualTo("ar");
        assertThat(login.headers("Set-Cookie"))
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));

        var browser = caller.with("Cookie", "azora_access=" + login.cookie("azora_access"));
        var session = browser.get("/api/v1/auth/session");
        assertThat(session.text("csrfToken")).isEqualTo(login.text("csrfToken"));
        assertThat(session.text("expiresAt")).endsWith("Z");
        assertThat(browser.get("/api/v1/me").text("email")).isEqualTo("noor@example.org");

        var out = browser.with("X-CSRF-Token", login.text("csrfToken")).post("/api/v1/auth/logout", Map.of());
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.cookie("azora_access")).isEmpty();
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.get("/api/v1/auth/session").status()).isEqualTo(401);
    }

    @Test
    void session_that_somebody_planted_in_a_browser_ends_at_sign_in_and_gains_nothing() {
        var attacker = world.person(PersonRole.LEARNER);
        var victim = world.person(PersonRole.ADMIN);
        var planted = world.login(attacker);
        var browser = world.caller()
                .with(
                        "Cookie",
                        "azora_access=" + planted.cookie("azora_access") + "; azora_refresh="
                                + planted.cookie("azora_refresh"));

        var login = browser.post(
                "/api/v1/auth/login", Map.of("email", victim.email().text(), "password", EdgeWorld.PASSWORD));

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.cookie("azora_access")).isNotEqualTo(planted.cookie("azora_access"));
        assertThat(login.cookie("azora_refresh")).isNotEqualTo(planted.cookie("azora_refresh"));
        assertThat(login.text("csrfToken")).isNotEqualTo(planted.text("csrfToken"));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        var refreshed = world.caller()
                .with("Cookie", "azora_refresh=" + planted.cookie("azora_refresh"))
                .send("POST", "/api/v1/auth/refresh", "");
        assertThat(refreshed.body()).doesNotContain(victim.id().toString());
        var signedIn = world.caller().with("Cookie", "azora_access=" + login.cookie("azora_access"));
        assertThat(signedIn.get("/api/v1/me").text("id")).isEqualTo(victim.id().toString());
    }

    @Test
    void refresh_by_cookie_goes_on_after_the_access_cookie_is_gone() {
        var login = world.login(world.person(PersonRole.LEARNER));

        var refreshed = world.caller()
                .with("Cookie", "azora_refresh=" + login.cookie("azora_refresh"))
                .send("POST", "/api/v1/auth/refresh", "");

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.text("csrfToken")).isEqualTo(login.text("csrfToken"));
        assertThat(refreshed.cookie("azora_refresh")).isNotEqualTo(login.cookie("azora_refresh"));
        var browser = world.caller().with("Cookie", "azora_access=" + refreshed.cookie("azora_access"));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void refresh_without_a_token_or_with_a_wrong_one_is_refused() {
        assertThat(world.caller().send("POST", "/api/v1/auth/refresh", "").status())
                .isEqualTo(401);
        assertThat(world.caller().post("/api/v1/auth/refresh", Map.of()).status())
                .isEqualTo(401);
        assertThat(world.caller()
                        .post("/api/v1/auth/refresh", Map.of("refreshToken", "x"))
                        .status())
                .isEqualTo(401);
        var cookie = world.caller().with("Cookie", "azora_refresh=x");
        assertThat(cookie.send("POST", "/api/v1/auth/refresh", "").text("code")).isEqualTo("REFRESH_REFUSED");
    }

    @Test
    void logout_with_only_a_refresh_cookie_ends_the_session_too() {
        var login = world.login(world.person(PersonRole.LEARNER));

        world.caller()
                .with("Cookie", "azora_refresh=" + login.cookie("azora_refresh"))
                .send("POST", "/api/v1/auth/logout", "");

        var browser = world.caller().with("Cookie", "azora_access=" + login.cookie("azora_access"));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void program_gets_tokens_in_bodies_and_no_cookie() {
        var user = world.person(PersonRole.LEARNER);
        var grant = Map.of("grantType", "password", "email", user.email().text(), "password", EdgeWorld.PASSWORD);

        var tokens = world.caller().post("/api/v1/auth/token", grant);

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.headers("Set-Cookie")).isEmpty();
        assertThat(tokens.text("tokenType")).isEqualTo("Bearer");
        assertThat(tokens.json().required("expiresIn").asInt()).isBetween(890, 900);
        var again = world.caller()
                .post(
                        "/api/v1/auth/token",
                        Map.of("grantType", "refresh_token", "refreshToken", tokens.text("refreshToken")));
        assertThat(world.caller()
                        .with("Authorization", "Bearer " + again.text("accessToken"))
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void incomplete_grant_is_told_so() {
        assertThat(world.caller()
                        .post("/api/v1/auth/token", Map.of("grantType", "password"))
                        .text("code"))
                .isEqualTo("GRANT_INCOMPLETE");
        assertThat(world.caller()
                        .post("/api/v1/auth/token", Map.of("grantType", "implicit"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void known_and_unknown_address_are_answered_alike() {
        var known = world.person(PersonRole.LEARNER);

        var answers = java.util.stream.Stream.of(known.email().text(), "unknown@example.org")
                .map(email -> world.caller()
                        .post(
                                "/api/v1/auth/register",
                                Map.of("email", email, "password", "a stranger's guess", "displayName", "X Y")))
                .toList();

        assertThat(answers).extracting(Answer::toString).containsOnly("202 {}");
        // Whoever registered both does not learn from a sign-in which of them had an account.
        assertThat(java.util.stream.Stream.of(known.email().text(), "unknown@example.org")
                        .map(email -> world.caller()
                                .post("/api/v1/auth/login", Map.of("email", email, "password", "a stranger's guess")))
                        .map(answer -> answer.text("code")))
                .containsOnly("EMAIL_UNVERIFIED");
    }

    @Test
    void guesser_is_told_when_to_come_again() {
        var user = world.person(PersonRole.LEARNER);
        var wrong = Map.of("email", user.email().text(), "password", "wrong");
        for (var guess = 0; guess < 5; guess++)
            assertThat(world.caller().post("/api/v1/auth/login", wrong).text("code"))
                    .isEqualTo("SIGN_IN_REFUSED");

        var sixth = world.caller().post("/api/v1/auth/login", wrong);

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(50, 61);
    }

    @Test
    void guesses_of_others_do_not_keep_the_owner_of_a_known_device_out() {
        var user = world.person(PersonRole.LEARNER);
        var device = world.login(user).cookie("azora_known");
        var wrong = Map.of("email", user.email().text(), "password", "wrong");
        // With cookies made up, each counts for itself at the edge; identity knows better.
        for (var guess = 0; guess < 8; guess++)
            world.caller().with("Cookie", "azora_known=made-up-" + guess).post("/api/v1/auth/login", wrong);
        var right = Map.of("email", user.email().text(), "password", EdgeWorld.PASSWORD);
        assertThat(world.caller().post("/api/v1/auth/login", right).status()).isEqualTo(429);
        var forged = device.substring(0, device.length() - 4) + "AAAA";
        assertThat(world.caller()
                        .with("Cookie", "azora_known=" + forged)
                        .post("/api/v1/auth/login", right)
                        .status())
                .isEqualTo(429);

        var known = world.caller().with("Cookie", "azora_known=" + device).post("/api/v1/auth/login", right);

        assertThat(known.status()).isEqualTo(200);
        assertThat(known.cookie("azora_known")).isEqualTo(device);
    }

    @Test
    void administrator_lists_changes_and_disables_people() {
        var admin = world.browser(world.person(PersonRole.ADMIN));
        var learner = world.person(PersonRole.LEARNER);
        var browser = world.browser(learner);

        var found = admin.get("/api/v1/users?q=" + learner.email().text());
        assertThat(found.json().required("items")).hasSize(1);
        assertThat(found.json().required("items").get(0).required("disabled").asBoolean())
                .isFalse();

        var changed =
                admin.patch("/api/v1/users/" + learner.id(), Map.of("roles", new String[] {"LEARNER", "EDUCATOR"}));
        assertThat(changed.json().required("roles")).hasSize(2);
        assertThat(browser.get("/api/v1/me").json().required("roles")).hasSize(2);

        admin.patch("/api/v1/users/" + learner.id(), Map.of("disabled", true));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(world.login(learner).text("code")).isEqualTo("SIGN_IN_REFUSED");
    }

    @Test
    void users_come_in_pages() {
        for (var number = 0; number < 5; number++) world.person(PersonRole.LEARNER);
        var admin = world.browser(world.person(PersonRole.ADMIN));

        var first = admin.get("/api/v1/users?limit=3");
        var second = admin.get("/api/v1/users?limit=3&cursor=" + first.text("nextCursor"));

        assertThat(first.json().required("items")).hasSize(3);
        assertThat(second.json().required("items").get(0).required("id").asString())
                .isGreaterThan(
                        first.json().required("items").get(2).required("id").asString());
        assertThat(admin.get("/api/v1/users?cursor=eA").text("code")).isEqualTo("CURSOR_MALFORMED");
    }

    @Test
    void learner_reaches_nobody_elses_account() {
        var other = world.person(PersonRole.LEARNER);
        var learner = world.browser(world.person(PersonRole.LEARNER));

        assertThat(learner.get("/api/v1/users").status()).isEqualTo(403);
        assertThat(learner.patch("/api/v1/users/" + other.id(), Map.of("disabled", true))
                        .status())
                .isEqualTo(403);
        assertThat(learner.patch("/api/v1/me", Map.of("roles", new String[] {"ADMIN"}))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void unknown_person_is_404_and_malformed_id_422() {
        var admin = world.browser(world.person(PersonRole.ADMIN));

        assertThat(admin.patch("/api/v1/users/" + new UserId(new UUID(1, 2)), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(admin.patch("/api/v1/users/usr_1", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void set_up_is_over_once_there_is_an_administrator() {
        world.person(PersonRole.ADMIN);
        assertThat(world.get(SetUp.class).newUrl()).isEmpty();
        assertThat(world.caller().get("/api/v1/setup").body()).isEqualTo("{\"needed\":false}");

        var request = Map.of(
                "token", "x", "email", "late@example.org", "password", "correct horse battery", "displayName", "Late");
        assertThat(world.caller().post("/api/v1/setup", request).text("code")).isEqualTo("SETUP_DONE");
    }

    @Test
    void public_keys_are_public_and_nothing_more() {
        var keys = world.caller().get("/.well-known/jwks.json");

        assertThat(keys.status()).isEqualTo(200);
        var key = keys.json().required("keys").get(0);
        assertThat(key.required("alg").asString()).isEqualTo("ES256");
        assertThat(key.has("d")).isFalse();
        assertThat(keys.header("Cache-Control")).contains("public");
    }
}
