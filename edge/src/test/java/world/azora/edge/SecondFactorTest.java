package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import world.azora.identity.User;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.platform.mail.MailList;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.web.PageRequest;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecondFactorTest {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String MFA = "/api/v1/auth/mfa";
    private static final String TOKEN = "/api/v1/auth/token";

    private final EdgeWorld world = EdgeWorld.of(
            "azora.edge.limits.enabled=false",
            "azora.identity.mfa.required-roles=admin",
            // An app of a test does not wait for its next code.
            "azora.identity.mfa.periods-of-doubt=1");

    @AfterAll
    void close() {
        world.close();
    }

    /** Somebody with an app, and with codes on paper. */
    private record Enrolled(User user, Caller browser, TestApp app, List<String> paper) {}

    private Enrolled enrolled(PersonRole... roles) {
        var user = world.person(roles);
        var browser = world.browser(user);
        var begun = browser.send("POST", MFA + "/totp", "");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        assertThat(begun.header("Cache-Control")).isEqualTo("no-store");
        assertThat(begun.text("qrSvg")).startsWith("<svg ");
        var app = new TestApp(begun.text("secret"));
        assertThat(browser.post(MFA + "/totp/confirm", Map.of("code", "000000")).text("code"))
                .isEqualTo("CODE_WRONG");
        var confirmed = browser.post(MFA + "/totp/confirm", Map.of("code", app.code()));
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        var paper = confirmed
                .json()
                .required("recoveryCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return new Enrolled(user, browser, app, paper);
    }

    @Test
    void browser_signs_in_with_password_and_code() {
        var person = enrolled(PersonRole.LEARNER);

        var login = world.login(person.user());
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.headers("Set-Cookie")).isEmpty();
        assertThat(login.json().required("mfaRequired").asBoolean()).isTrue();
        assertThat(login.json().required("methods").toString()).isEqualTo("[\"TOTP\",\"RECOVERY_CODE\"]");
        assertThat(login.json().has("user")).isFalse();

        var challenge = login.text("challengeId");
        var wrong = world.caller().post(MFA, Map.of("challengeId", challenge, "code", "000000"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("code")).isEqualTo("FACTOR_REFUSED");
        var code = person.app().code();
        var done = world.caller().post(MFA, Map.of("challengeId", challenge, "code", code));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.json().required("mfaRequired").asBoolean()).isFalse();
        var browser = world.caller().with("Cookie", "azora_access=" + done.cookie("azora_access"));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);

        var again = world.caller().post(MFA, Map.of("challengeId", challenge, "code", code));
        assertThat(again.text("code")).isEqualTo("CHALLENGE_ENDED");
        var replayed = world.login(person.user()).text("challengeId");
        assertThat(world.caller()
                        .post(MFA, Map.of("challengeId", replayed, "code", code))
                        .text("code"))
                .isEqualTo("FACTOR_REFUSED");
    }

    @Test
    void wrong_password_is_answered_alike_with_and_without_a_factor() {
        var person = enrolled(PersonRole.LEARNER);
        var plain = world.person(PersonRole.LEARNER);

        var answers = List.of(person.user(), plain).stream()
                .map(user ->
                        world.caller().post(LOGIN, Map.of("email", user.email().text(), "password", "wrong")))
                .map(answer -> answer.status() + answer.text("code"))
                .toList();

        assertThat(answers).containsOnly("401SIGN_IN_REFUSED");
    }

    @Test
    void malformed_answers_are_told_so() {
        var challenge = world.login(enrolled().user()).text("challengeId");

        for (var body : List.of(
                Map.of("challengeId", challenge),
                Map.of("challengeId", challenge, "code", "1", "recoveryCode", "2"),
                Map.of("code", "1"),
                Map.of("challengeId", 1, "code", "1")))
            assertThat(world.caller().post(MFA, body).status())
                    .as(body.toString())
                    .isEqualTo(422);
        assertThat(world.caller()
                        .post(MFA, Map.of("challengeId", "\u0000".repeat(9000), "code", "x".repeat(9000)))
                        .text("code"))
                .isEqualTo("CHALLENGE_ENDED");
    }

    @Test
    void program_is_given_the_challenge_and_goes_on() {
        var person = enrolled(PersonRole.LEARNER);
        var grant =
                Map.of("grantType", "password", "email", person.user().email().text(), "password", EdgeWorld.PASSWORD);

        var refused = world.caller().post(TOKEN, grant);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("MFA_REQUIRED");
        assertThat(refused.json().required("methods").size()).isEqualTo(2);
        var tokens = world.caller()
                .post(
                        TOKEN,
                        Map.of(
                                "grantType",
                                "mfa",
                                "challengeId",
                                refused.text("challengeId"),
                                "recoveryCode",
                                person.paper().getFirst()));

        assertThat(tokens.status()).as(tokens.toString()).isEqualTo(200);
        var program = world.caller().with("Authorization", "Bearer " + tokens.text("accessToken"));
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(program.get(MFA).json().required("recoveryCodesLeft").asInt())
                .isEqualTo(9);
        assertThat(world.caller().post(TOKEN, Map.of("grantType", "mfa")).text("code"))
                .isEqualTo("GRANT_INCOMPLETE");
    }

    @Test
    void remembered_device_is_listed_is_not_asked_and_can_be_forgotten() {
        var person = enrolled(PersonRole.LEARNER);
        var challenge = world.login(person.user()).text("challengeId");
        var done = world.caller()
                .with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .post(
                        MFA,
                        Map.of(
                                "challengeId",
                                challenge,
                                "recoveryCode",
                                person.paper().getFirst(),
                                "rememberDevice",
                                true));
        var device = world.caller().with("Cookie", "azora_device=" + done.cookie("azora_device"));
        assertThat(done.headers("Set-Cookie"))
                .hasSize(4)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
        var credentials = Map.of("email", person.user().email().text(), "password", EdgeWorld.PASSWORD);

        assertThat(device.post(LOGIN, credentials)
                        .json()
                        .required("mfaRequired")
                        .asBoolean())
                .isFalse();
        var half = device.post(LOGIN, credentials);
        var halfBrowser = world.caller()
                .with("Cookie", "azora_access=" + half.cookie("azora_access"))
                .with("X-CSRF-Token", half.text("csrfToken"));
        assertThat(halfBrowser.send("DELETE", MFA + "/totp", "").text("code")).isEqualTo("CONFIRMATION_REQUIRED");
        var listed = person.browser().get(MFA + "/devices").json().required("items");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).required("name").asString()).isEqualTo("Firefox on Linux");
        var path = MFA + "/devices/" + listed.get(0).required("id").asString();
        assertThat(world.browser(world.person()).send("DELETE", path, "").status())
                .isEqualTo(404);
        assertThat(person.browser().send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(device.post(LOGIN, credentials)
                        .json()
                        .required("mfaRequired")
                        .asBoolean())
                .isTrue();
        assertThat(person.browser().send("DELETE", MFA + "/devices", "").status())
                .isEqualTo(204);
    }

    @Test
    void what_weakens_needs_a_fresh_confirmation() {
        var person = enrolled(PersonRole.LEARNER);
        forgetConfirmations(person.user());

        for (var path : List.of(MFA + "/totp", MFA + "/recovery-codes", "/api/v1/auth/passkeys/registration/options"))
            assertThat(person.browser().send("POST", path, "").text("code"))
                    .as(path)
                    .isEqualTo("CONFIRMATION_REQUIRED");
        assertThat(person.browser().send("DELETE", MFA + "/totp", "").text("code"))
                .isEqualTo("CONFIRMATION_REQUIRED");
        assertThat(confirm(person, Map.of()).status()).isEqualTo(422);
        assertThat(confirm(person, both(person.app().code())).status()).isEqualTo(204);
        var codes = person.browser().send("POST", MFA + "/recovery-codes", "");
        assertThat(codes.json().required("recoveryCodes").size()).isEqualTo(10);

        forgetConfirmations(person.user());
        var paper = codes.json().required("recoveryCodes").get(0).asString();
        assertThat(confirm(person, both(paper)).status()).isEqualTo(204);
        assertThat(person.browser().send("DELETE", MFA + "/totp", "").status()).isEqualTo(204);
        assertThat(person.browser().send("DELETE", MFA + "/totp", "").status()).isEqualTo(404);
        assertThat(person.browser().send("POST", MFA + "/recovery-codes", "").status())
                .isEqualTo(409);
        assertThat(world.login(person.user()).json().required("mfaRequired").asBoolean())
                .isFalse();
    }

    @Test
    void passwords_are_not_guessed_with_a_stolen_session() {
        var person = enrolled(PersonRole.LEARNER);
        for (var guess = 0; guess < 5; guess++)
            assertThat(confirm(person, Map.of("password", "guess " + guess, "code", "000000"))
                            .status())
                    .isEqualTo(403);

        assertThat(confirm(person, both(person.app().code())).status()).isEqualTo(429);
    }

    @Test
    void confirmation_needs_the_csrf_token() {
        var person = enrolled(PersonRole.LEARNER);

        var forged = person.browser().without("X-CSRF-Token");

        assertThat(forged.post("/api/v1/auth/confirmation", Map.of("password", EdgeWorld.PASSWORD))
                        .text("code"))
                .isEqualTo("CSRF_TOKEN_WRONG");
    }

    @Test
    void who_must_have_a_factor_may_only_add_one() {
        var admin = world.person(PersonRole.ADMIN);
        var login = world.login(admin);
        assertThat(login.json().required("mfaEnrolmentRequired").asBoolean()).isTrue();
        var browser = world.browser(admin);

        for (var path : List.of("/api/v1/me", "/api/v1/users", MFA + "/devices", "/api/v1/auth/passkeys", "/api/v1/x"))
            assertThat(browser.get(path).text("code")).as(path).isEqualTo("FACTOR_REQUIRED");
        assertThat(browser.patch("/api/v1/users/" + admin.id(), Map.of("disabled", true))
                        .status())
                .isEqualTo(403);
        assertThat(world.program(admin).get("/api/v1/users").text("code")).isEqualTo("FACTOR_REQUIRED");
        var session = browser.get("/api/v1/auth/session").json();
        assertThat(session.required("mfaEnrolmentRequired").asBoolean()).isTrue();
        assertThat(browser.get(MFA).json().required("required").asBoolean()).isTrue();

        var app = new TestApp(browser.send("POST", MFA + "/totp", "").text("secret"));
        assertThat(browser.post(MFA + "/totp/confirm", Map.of("code", app.code()))
                        .status())
                .isEqualTo(200);

        assertThat(browser.get("/api/v1/users").status()).isEqualTo(200);
        assertThat(browser.send("DELETE", MFA + "/totp", "").text("code")).isEqualTo("LAST_FACTOR");
    }

    @Test
    void administrator_helps_who_has_lost_everything_and_everybody_can_see_it() {
        var lost = enrolled(PersonRole.LEARNER);
        var admin = enrolled(PersonRole.ADMIN);
        var path = "/api/v1/users/" + lost.user().id() + "/mfa-reset";
        var remembered = lost.browser();

        assertThat(lost.browser().send("POST", path, "").status()).isEqualTo(403);
        assertThat(remembered.get("/api/v1/me").status()).isEqualTo(200);
        forgetConfirmations(admin.user());
        assertThat(admin.browser().send("POST", path, "").text("code")).isEqualTo("CONFIRMATION_REQUIRED");
        assertThat(confirm(admin, both(admin.app().code())).status()).isEqualTo(204);
        var own = "/api/v1/users/" + admin.user().id() + "/mfa-reset";
        assertThat(admin.browser().send("POST", own, "").text("code")).isEqualTo("FACTOR_OWN");
        assertThat(admin.browser().send("POST", path, "").status()).isEqualTo(204);
        assertThat(admin.browser().send("POST", path, "").text("code")).isEqualTo("NO_FACTOR");
        assertThat(lost.browser().get("/api/v1/me").status()).isEqualTo(401);

        assertThat(world.login(lost.user()).json().required("mfaRequired").asBoolean())
                .isFalse();
        var letters =
                world.get(MailList.class).page(Optional.of(lost.user().email().text()), new PageRequest(5, null));
        assertThat(letters.items().getFirst().mail().subject()).isEqualTo("Your second factors were taken away");
        var asSystem = world.caller()
                .with(ServiceToken.HEADER, EdgeWorld.SERVICE_TOKEN)
                .with("X-Azora-Actor", Actor.SYSTEM.id() + ";ADMIN");
        assertThat(asSystem.send("POST", own, "").status()).isEqualTo(204);
    }

    @Test
    void who_has_a_second_factor_shows_both_before_the_address_or_a_factor_changes() {
        var person = enrolled(PersonRole.LEARNER);
        var plain = world.browser(world.person(PersonRole.LEARNER));
        forgetConfirmations(person.user());
        var move = Map.of("email", "elsewhere-" + person.user().id() + "@example.org", "password", EdgeWorld.PASSWORD);

        assertThat(person.browser().post("/api/v1/me/email", move).text("code")).isEqualTo("CONFIRMATION_REQUIRED");
        assertThat(confirm(person, Map.of("password", EdgeWorld.PASSWORD)).text("code"))
                .isEqualTo("FACTOR_NEEDED_TOO");
        assertThat(confirm(person, Map.of("code", person.app().code())).text("code"))
                .isEqualTo("PROOF_INCOMPLETE");
        assertThat(confirm(
                                person,
                                Map.of("password", "wrong", "code", person.app().code()))
                        .text("code"))
                .isEqualTo("CONFIRMATION_REFUSED");
        assertThat(confirm(person, both("000000")).text("code")).isEqualTo("CONFIRMATION_REFUSED");
        assertThat(person.browser().send("DELETE", MFA + "/totp", "").text("code"))
                .isEqualTo("CONFIRMATION_REQUIRED");

        assertThat(confirm(person, both(person.paper().get(1))).status()).isEqualTo(204);
        assertThat(person.browser().post("/api/v1/me/email", move).status()).isEqualTo(202);
        assertThat(plain.post("/api/v1/me/email", Map.of("email", "x@example.org", "password", EdgeWorld.PASSWORD))
                        .status())
                .isEqualTo(202);
    }

    private static Map<String, String> both(String code) {
        return Map.of("password", EdgeWorld.PASSWORD, "code", code);
    }

    private Answer confirm(Enrolled person, Map<String, ?> proof) {
        return person.browser().post("/api/v1/auth/confirmation", proof);
    }

    /** As five minutes would. */
    private void forgetConfirmations(User user) {
        world.database.jdbc().sql("""
                        UPDATE identity.confirmation
                           SET confirmed_at = confirmed_at - interval '5 minutes'
                          FROM identity.session
                         WHERE session.id = session_id AND session.person_id = ?
                        """).param(user.id().uuid()).update();
    }
}
