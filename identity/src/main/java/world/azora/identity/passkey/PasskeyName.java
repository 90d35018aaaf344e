package world.azora.identity.passkey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import world.azora.kernel.Text;

/** What its owner calls a passkey: one line of 1 to 100 characters. */
record PasskeyName(@JsonValue String text) {
    private static final int LENGTH_MAX = 100;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PasskeyName {
        text = Text.line(text, LENGTH_MAX);
    }
}
