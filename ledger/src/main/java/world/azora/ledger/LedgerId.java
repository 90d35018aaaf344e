package world.azora.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import world.azora.kernel.Refusal;

/** The name of a set of books. It is part of every key, because no sequence or transfer crosses two ledgers. */
public record LedgerId(@JsonValue String name) {
    // Before the constant below, whose constructor needs it.
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** The ledger of the platform itself. */
    public static final LedgerId MAIN = new LedgerId("main");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LedgerId {
        if (!NAME.matcher(name).matches()) throw new Refusal(LedgerProblem.LEDGER_NAME_MALFORMED);
    }

    @Override
    public String toString() {
        return name;
    }
}
