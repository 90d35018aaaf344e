package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;
import world.azora.platform.mail.MailList;
import world.azora.platform.web.PageRequest;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PasskeyTest {
    private static final String PASSKEYS = "/api/v1/auth/passkeys";

    private final EdgeWorld world =
            EdgeWorld.of("azora.edge.limits.enabled=false", "azora.public-url=http://localhost:8080");

    @AfterAll
    void close() {
        world.close();
    }

    /** Somebody with a passkey. */
    private record Holder(User user, Caller browser, TestAuthenticator authenticator, JsonNode registered) {}

    private Holder holder() {
        var user = world.person(PersonRole.LEARNER);
        var browser = world.browser(user);
        var authenticator = new TestAuthenticator();
        var question = browser.send("POST", PASSKEYS + "/registration/options", "");
        var registered =
                register(browser, question, authenticator.make(question.json().required("publicKey")));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return new Holder(user, browser, authenticator, registered.json());
    }

    private static Answer register(Caller browser, Answer question, Map<String, Object> credential) {
        return browser.post(
                PASSKEYS + "/registration",
                Map.of("ceremonyId", question.text("ceremonyId"), "name", "My key", "credential", credential));
    }

    @Test
    void passkey_alone_signs_in_and_counts_as_both_factors() {
        var holder = holder();
        assertThat(holder.registered().required("recoveryCodes").size()).isEqualTo(10);

        var question = ask(Optional.empty());
        var options = question.json().required("publicKey");
        assertThat(options.required("rpId").asString()).isEqualTo("localhost");
        assertThat(options.required("userVerification").asString()).isEqualTo("required");
        assertThat(options.required("allowCredentials").size()).isZero();
        var done = show(question, holder.authenticator().show(options));

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.json().at("/user/id").asString())
                .isEqualTo(holder.user().id().toString());
        var browser = world.caller().with("Cookie", "azora_access=" + done.cookie("azora_access"));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void passkey_answers_the_challenge_after_the_password_and_need_not_verify_its_holder() {
        var holder = holder();
        holder.authenticator().verifiesHolder = false;
        holder.authenticator().knowsHandle = false;
        var login = world.login(holder.user());
        assertThat(login.json().required("methods").toString()).isEqualTo("[\"PASSKEY\",\"RECOVERY_CODE\"]");
        var challenge = Optional.of(login.text("challengeId"));

        var question = ask(challenge);
        assertThat(question.json().at("/publicKey/allowCredentials").size()).isEqualTo(1);
        var done = show(question, holder.authenticator().show(question.json().required("publicKey")));

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(ask(challenge).text("code")).isEqualTo("CHALLENGE_ENDED");
    }

    @Test
    void answer_counts_once() {
        var holder = holder();
        var question = ask(Optional.empty());
        var shown = holder.authenticator().show(question.json().required("publicKey"));

        assertThat(show(question, shown).status()).isEqualTo(200);
        assertThat(show(question, shown).text("code")).isEqualTo("FACTOR_REFUSED");
        assertThat(show(ask(Optional.empty()), shown).text("code")).isEqualTo("FACTOR_REFUSED");
    }

    @Test
    void answer_for_another_origin_or_host_or_without_its_holder_is_refused() {
        mustRefuse(authenticator -> authenticator.origin = "http://localhost:8081");
        mustRefuse(authenticator -> authenticator.origin = "https://evil.example");
        mustRefuse(authenticator -> authenticator.host = "evil.example");
        mustRefuse(authenticator -> authenticator.verifiesHolder = false);
        mustRefuse(authenticator -> authenticator.knowsHandle = false);
    }

    private void mustRefuse(Consumer<TestAuthenticator> dishonesty) {
        var holder = holder();
        dishonesty.accept(holder.authenticator());
        var question = ask(Optional.empty());

        var refused = show(question, holder.authenticator().show(question.json().required("publicKey")));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("code")).isEqualTo("FACTOR_REFUSED");
        assertThat(refused.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void signature_by_another_key_is_refused() {
        var holder = holder();
        var thief = holder();
        System.arraycopy(holder.authenticator().credentialId, 0, thief.authenticator().credentialId, 0, 32);
        thief.authenticator().knowsHandle = false;
        var challenge = Optional.of(world.login(holder.user()).text("challengeId"));
        var question = ask(challenge);

        var refused = show(question, thief.authenticator().show(question.json().required("publicKey")));

        assertThat(refused.text("code")).isEqualTo("FACTOR_REFUSED");
    }

    @Test
    void somebody_elses_passkey_does_not_answer_a_challenge() {
        var victim = holder();
        var attacker = holder();
        var question = ask(Optional.of(world.login(victim.user()).text("challengeId")));

        var refused =
                show(question, attacker.authenticator().show(question.json().required("publicKey")));

        assertThat(refused.text("code")).isEqualTo("FACTOR_REFUSED");
    }

    @Test
    void count_that_goes_back_is_refused_recorded_and_written_to_the_owner() {
        var holder = holder();
        var first = ask(Optional.empty());
        holder.authenticator().count = 7;
        assertThat(show(first, holder.authenticator().show(first.json().required("publicKey")))
                        .status())
                .isEqualTo(200);

        holder.authenticator().count = 7;
        var second = ask(Optional.empty());
        var refused = show(second, holder.authenticator().show(second.json().required("publicKey")));

        assertThat(refused.text("code")).isEqualTo("FACTOR_REFUSED");
        assertThat(letter(holder.user())).isEqualTo("A passkey was refused");
        assertThat(activities()).contains("identity.passkey-counter-regressed");
    }

    @Test
    void authenticator_that_does_not_count_is_accepted() {
        var holder = holder();
        world.database
                .jdbc()
                .sql("UPDATE identity.passkey SET sign_count = 0 WHERE person_id = ?")
                .param(holder.user().id().uuid())
                .update();
        for (var use = 0; use < 2; use++) {
            holder.authenticator().count = 0;
            var question = ask(Optional.empty());
            assertThat(show(
                                    question,
                                    holder.authenticator().show(question.json().required("publicKey")))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void registration_is_refused_when_replayed_dishonest_or_somebody_elses() {
        var browser = world.browser(world.person(PersonRole.LEARNER));
        var other = world.browser(world.person(PersonRole.LEARNER));
        var path = PASSKEYS + "/registration/options";
        var honest = new TestAuthenticator();

        var question = browser.send("POST", path, "");
        var made = honest.make(question.json().required("publicKey"));
        assertThat(register(browser, question, made).status()).isEqualTo(201);
        assertThat(register(browser, question, made).text("code")).isEqualTo("PASSKEY_REFUSED");

        var evil = new TestAuthenticator();
        evil.origin = "https://evil.example";
        var second = browser.send("POST", path, "");
        assertThat(register(browser, second, evil.make(second.json().required("publicKey")))
                        .status())
                .isEqualTo(422);
        var third = browser.send("POST", path, "");
        assertThat(register(
                                other,
                                third,
                                new TestAuthenticator().make(third.json().required("publicKey")))
                        .status())
                .isEqualTo(422);
        var fourth = other.send("POST", path, "");
        assertThat(register(other, fourth, honest.make(fourth.json().required("publicKey")))
                        .text("code"))
                .as("a credential belongs to one account")
                .isEqualTo("PASSKEY_REFUSED");
        var login = ask(Optional.empty());
        assertThat(register(
                                browser,
                                login,
                                new TestAuthenticator().make(second.json().required("publicKey")))
                        .status())
                .as("a question for a sign-in makes no passkey")
                .isEqualTo(422);
    }

    @Test
    void hostile_answers_are_refused_and_break_nothing() {
        var holder = holder();
        var good = ask(Optional.empty());
        var shown = holder.authenticator().show(good.json().required("publicKey"));
        for (var field : List.of("id", "rawId", "type", "response", "clientExtensionResults"))
            for (Object value : new Object[] {"", "!", 1, List.of(), Map.of(), "A".repeat(5000)}) {
                var bad = new HashMap<>(shown);
                bad.put(field, value);
                assertRefused(show(ask(Optional.empty()), bad), field + "=" + value);
            }
        for (var field : List.of("clientDataJSON", "authenticatorData", "signature", "userHandle"))
            for (Object value : new Object[] {"", "!", 1, "AAAA", List.of(), "A".repeat(5000)}) {
                var response = new HashMap<>((Map<?, ?>) shown.get("response"));
                @SuppressWarnings("unchecked")
                var bad = (Map<String, Object>) (Map<?, ?>) response;
                bad.put(field, value);
                var credential = new HashMap<>(shown);
                credential.put("response", bad);
                assertRefused(show(ask(Optional.empty()), credential), field + "=" + value);
            }
        assertThat(world.caller()
                        .send("POST", PASSKEYS + "/assertion", "{\"ceremonyId\":\"x\",\"credential\":null}")
                        .status())
                .isIn(401, 422);
        assertThat(world.caller()
                        .send("POST", PASSKEYS + "/assertion", "{\"ceremonyId\":\"x\",\"credential\":7}")
                        .status())
                .isEqualTo(401);
        var question = holder.browser().send("POST", PASSKEYS + "/registration/options", "");
        for (var credential : List.of("{}", "7", "\"\"", "[]", "{\"response\":{\"attestationObject\":\"oA\"}}")) {
            var body = "{\"ceremonyId\":\"%s\",\"name\":\"x\",\"credential\":%s}"
                    .formatted(question.text("ceremonyId"), credential);
            assertThat(holder.browser()
                            .send("POST", PASSKEYS + "/registration", body)
                            .status())
                    .as(credential)
                    .isEqualTo(422);
            question = holder.browser().send("POST", PASSKEYS + "/registration/options", "");
        }
    }

    private static void assertRefused(Answer answer, String what) {
        assertThat(answer.status()).as(what + ": " + answer).isIn(200, 401);
    }

    @Test
    void passkeys_are_listed_renamed_and_removed_by_their_owner_alone() {
        var holder = holder();
        var stranger = world.browser(world.person(PersonRole.LEARNER));
        var id = holder.registered().at("/passkey/id").asString();
        var path = PASSKEYS + "/" + id;

        assertThat(stranger.get(PASSKEYS).json().required("items").size()).isZero();
        assertThat(stranger.patch(path, Map.of("name", "Mine")).text("code")).isEqualTo("PASSKEY_UNKNOWN");
        assertThat(stranger.send("DELETE", path, "").text("code")).isEqualTo("PASSKEY_UNKNOWN");
        assertThat(holder.browser().patch(path, Map.of("name", "a\nb")).status())
                .isEqualTo(422);
        assertThat(holder.browser().patch(path, Map.of("name", "Work")).text("name"))
                .isEqualTo("Work");
        var listed = holder.browser().get(PASSKEYS).json().required("items");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).required("name").asString()).isEqualTo("Work");

        assertThat(holder.browser().send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(letter(holder.user())).isEqualTo("A passkey was removed");
        assertThat(world.login(holder.user()).json().required("mfaRequired").asBoolean())
                .isFalse();
    }

    @Test
    void passkey_confirms_who_sits_there() {
        var holder = holder();
        var question = ask(Optional.empty());
        var shown = holder.authenticator().show(question.json().required("publicKey"));
        var stranger = world.browser(world.person(PersonRole.LEARNER));
        var proof = Map.of("ceremonyId", question.text("ceremonyId"), "credential", shown);

        assertThat(holder.browser().post("/api/v1/auth/confirmation", proof).status())
                .isEqualTo(204);
        var second = ask(Optional.empty());
        var again = Map.of(
                "ceremonyId",
                second.text("ceremonyId"),
                "credential",
                holder.authenticator().show(second.json().required("publicKey")));
        assertThat(stranger.post("/api/v1/auth/confirmation", again).text("code"))
                .isEqualTo("CONFIRMATION_REFUSED");
    }

    private Answer ask(Optional<String> challenge) {
        return world.caller()
                .post(
                        PASSKEYS + "/assertion/options",
                        challenge.map(id -> Map.of("challengeId", id)).orElse(Map.of()));
    }

    private Answer show(Answer question, Map<String, ?> credential) {
        return world.caller()
                .post(
                        PASSKEYS + "/assertion",
                        Map.of("ceremonyId", question.text("ceremonyId"), "credential", credential));
    }

    private String letter(User user) {
        var letters = world.get(MailList.class).page(Optional.of(user.email().text()), new PageRequest(1, null));
        return letters.items().getFirst().mail().subject();
    }

    private List<String> activities() {
        return world.database
                .jdbc()
                .sql("SELECT action FROM activity.entry")
                .query((row, _) -> row.getString("action"))
                .list();
    }
}
