package world.azora.platform.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import world.azora.kernel.Secret;

/**
 * The master key in force, and those before it that still open what has not been wrapped again.
 *
 * @param previous none, except while a new one is being brought in
 */
public record MasterKeys(MasterKey current, List<MasterKey> previous) {
    private static final String CURRENT = "azora.master-key";
    private static final String PREVIOUS = "azora.master-key-previous";

    public MasterKeys {
        previous = List.copyOf(previous);
    }

    static MasterKeys of(Environment environment) {
        var current = new MasterKey(new Secret(environment.getRequiredProperty(CURRENT)));
        var previous = Optional.ofNullable(environment.getProperty(PREVIOUS))
                .filter(text -> !text.isBlank())
                .map(text -> new MasterKey(new Secret(text)));
        return new MasterKeys(current, previous.stream().toList());
    }

    /** The one in force first. */
    List<MasterKey> all() {
        var all = new ArrayList<>(List.of(current));
        all.addAll(previous);
        return all;
    }
}
