package world.azora.app.secret;

import java.util.Arrays;
import java.util.Optional;
import world.azora.app.config.Setting;

/** The secrets that an installation makes for itself. */
public enum OwnSecret {
    SERVICE_TOKEN(
            Setting.AZORA_SERVICE_TOKEN,
            "Every process and the command line know each other by it: restart all processes; people stay signed in."),
    IDENTITY_KEY(
            Setting.AZORA_IDENTITY_KEY,
            "Forms that are open in a browser must be loaded again: restart the processes with identity and edge."),
    MASTER_KEY(
            Setting.AZORA_MASTER_KEY,
            "Wraps the data keys and the keystore: use azora secrets rewrap, which replaces it without loss.");

    private final Setting setting;
    private final String effect;

    OwnSecret(Setting setting, String effect) {
        this.setting = setting;
        this.effect = effect;
    }

    public Setting setting() {
        return setting;
    }

    /** Its file among the secrets of the home folder, and its name on the command line. */
    public String file() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What happens when it is replaced, and what to restart. */
    public String effect() {
        return effect;
    }

    public static Optional<OwnSecret> of(String file) {
        return Arrays.stream(values())
                .filter(secret -> secret.file().equals(file))
                .findFirst();
    }
}
