package world.azora.activity;

import java.util.Map;
import world.azora.kernel.UserId;

/**
 * Somebody did something.
 *
 * @param action past tense with its module, such as {@code identity.signed-in}
 * @param subject the TypeID of what it was done to
 * @param facts a few plain words; no secrets and no personal data
 */
public record Activity(UserId who, String action, String subject, Map<String, String> facts) {
    public Activity {
        facts = Map.copyOf(facts);
    }
}
