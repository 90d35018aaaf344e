package world.azora.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import world.azora.kernel.Text;

/** What others call a person: one line of 1 to 100 characters. */
public record DisplayName(@JsonValue String text) {
    private static final int LENGTH_MAX = 100;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DisplayName {
        text = Text.line(text, LENGTH_MAX);
    }
}
