package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Second factors in a real browser, with the authenticator that the browser itself plays. */
@EnabledIf(value = "world.azora.app.Chromium#isInstalled", disabledReason = "apt install chromium, or set CHROMIUM")
final class FactorsByHandTest {
    private static final Chromium BROWSER = Chromium.start();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long PERIOD_SECONDS = 30;

    private final Visitor visitor = BROWSER.visitor(
            URI.create("http://localhost:" + World.SHARED.server().address().getPort()));

    @AfterAll
    static void closeBrowser() {
        BROWSER.close();
    }

    @Test
    void person_adds_passkey_and_app_and_gets_in_by_each_way_and_by_no_used_code() {
        BROWSER.show(this::addAndUseFactors);
    }

    private void addAndUseFactors() {
        var newcomers = new Newcomers(World.SHARED.server(), BROWSER);
        var person = newcomers.arrive(visitor, "Faz Factor", List.of("LEARNER"));
        var authenticator = new Authenticator(visitor);

        visitor.open("/account/factors");
        var paper = addPasskey();
        var used = addApp();
        visitor.here().press("End all others");
        visitor.here().sees("All other sessions have ended.");

        authenticator.isTouched(false);
        signOut();
        giveCredentials(person);
        authenticator.isTouched(true);
        visitor.here().press("Use the passkey");
        visitor.here().seesHeading("Welcome, Faz Factor");

        // Touched at once, it answers as soon as the page for sign-in offers it.
        signOut();
        visitor.page().navigate("/sign-in");
        visitor.here().seesHeading("Welcome, Faz Factor");

        authenticator.isTouched(false);
        signOut();
        giveCredentials(person);
        visitor.here().press("Use a code from the app");
        answer("Code from the app", used);
        visitor.here().sees("The code or passkey is wrong, used or over.");
        visitor.here().press("Use a recovery code");
        answer("Recovery code", paper);
        visitor.here().seesHeading("Welcome, Faz Factor");

        signOut();
        giveCredentials(person);
        visitor.here().press("Use a recovery code");
        answer("Recovery code", paper);
        visitor.here().sees("The code or passkey is wrong, used or over.");
        assertThat(visitor.complaints()).noneMatch(complaint -> complaint.contains("policy:"));
        visitor.close();
    }

    /** One that verifies its holder, whom it takes to touch it whenever it is asked. */
    private static final class Authenticator {
        private final CDPSession devtools;
        private final String id;

        Authenticator(Visitor visitor) {
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            for (var has :
                    List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"))
                options.addProperty(has, true);
            var adding = new JsonObject();
            adding.add("options", options);
            devtools = visitor.context().newCDPSession(visitor.page());
            devtools.send("WebAuthn.enable");
            id = devtools.send("WebAuthn.addVirtualAuthenticator", adding)
                    .get("authenticatorId")
                    .getAsString();
        }

        void isTouched(boolean always) {
            var setting = new JsonObject();
            setting.addProperty("authenticatorId", id);
            setting.addProperty("enabled", always);
            devtools.send("WebAuthn.setAutomaticPresenceSimulation", setting);
        }
    }

    /** Gives the first of the recovery codes that come with it. */
    private String addPasskey() {
        visitor.here().fill("Name of the passkey", "My laptop");
        visitor.here().press("Add a passkey");
        visitor.here().sees("The passkey “My laptop” is added.");
        var paper = visitor.page().locator(".codes-list bdi").first().innerText();
        visitor.here().press("I have kept them");
        return paper;
    }

    /** Gives the code that confirmed it. */
    private String addApp() {
        visitor.here().press("Set up an app");
        var secret = visitor.page().locator(".secret-text").innerText().replace(" ", "");
        var code = code(secret, Clock.systemUTC().instant().getEpochSecond() / PERIOD_SECONDS);
        visitor.here().fill("Code from the app", code);
        visitor.here().press("Confirm the code");
        visitor.here().sees("The app is set up.");
        return code;
    }

    private void signOut() {
        visitor.here().press("Sign out");
        visitor.here().named(AriaRole.LINK, "Sign in").first().waitFor();
    }

    private void giveCredentials(Newcomers.Credentials person) {
        visitor.open("/sign-in");
        visitor.here().fill("E-mail address", person.email());
        visitor.here().fill("Password", person.password());
        visitor.here().press("Sign in");
        visitor.here().seesHeading("Confirm that it is you");
    }

    private void answer(String label, String text) {
        visitor.here().fill(label, text);
        visitor.here().press("Sign in");
    }

    /** As RFC 6238 has it, written from there. */
    private static String code(String base32, long period) {
        var bits = new StringBuilder();
        for (var letter : base32.toCharArray()) bits.append(Integer.toBinaryString(32 | LETTERS.indexOf(letter)), 1, 6);
        var key = new byte[bits.length() / 8];
        for (var at = 0; at < key.length; at++)
            key[at] = (byte) Integer.parseInt(bits.substring(8 * at, 8 * at + 8), 2);
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var digest = mac.doFinal(ByteBuffer.allocate(8).putLong(period).array());
            var number = ByteBuffer.wrap(digest).getInt(digest[19] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
