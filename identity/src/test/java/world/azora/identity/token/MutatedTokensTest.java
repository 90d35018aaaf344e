package world.azora.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.identity.AccessToken;
import world.azora.identity.IdentityWorld;
import world.azora.identity.SessionGate;
import world.azora.kernel.PersonRole;

/** A good token with something changed, ten thousand times, always the same ones: never let in, never an exception. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MutatedTokensTest {
    private static final int MUTATIONS = 10_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String HOSTILE = "=.+/ \t\n\u0000\"{}[]\\%é\uD83D";

    private final IdentityWorld world = new IdentityWorld();
    private final Random random = new Random(20261121);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void token_with_anything_changed_is_refused() {
        var gate = world.get(SessionGate.class);
        var good =
                world.signedIn(world.person(PersonRole.ADMIN)).access().token().text();

        for (var number = 0; number < MUTATIONS; number++) {
            var mutated = mutated(good, number);
            if (mutated.equals(good)) continue;
            assertThat(gate.session(new AccessToken(mutated)))
                    .as("mutation " + number + ": " + mutated)
                    .isEmpty();
        }

        assertThat(gate.session(new AccessToken(good))).isPresent();
    }

    private String mutated(String good, int number) {
        var at = random.nextInt(good.length());
        return switch (number % 10) {
            case 0 -> good.substring(0, at) + letter(ALPHABET) + good.substring(at + 1);
            case 1 -> good.substring(0, at) + letter(HOSTILE) + good.substring(at + 1);
            case 2 -> good.substring(0, at) + letter(ALPHABET) + good.substring(at);
            case 3 -> good.substring(0, at) + letter(HOSTILE) + good.substring(at);
            case 4 -> good.substring(0, at) + good.substring(at + 1);
            case 5 -> good.substring(0, at);
            case 6 -> good.substring(at);
            case 7 -> good + good.substring(at);
            case 8 -> inside(good, 0);
            default -> inside(good, 1);
        };
    }

    /** Changes a byte of the header's or the claims' own text, so that the form stays right. */
    private String inside(String good, int part) {
        var parts = good.split("\\.", -1);
        var bytes = Base64.getUrlDecoder().decode(parts[part]);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return String.join(".", parts);
    }

    private char letter(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }
}
