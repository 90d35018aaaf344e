package world.azora.app.config;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The file {@code .env.example}: every setting with its explanation and its default, as a comment. */
public final class EnvExample {
    private static final String HEAD = """
            # Every setting of Azora. Made by "azora config example", so change the settings, not this file.
            # Secrets: scripts/generate-secrets.sh writes .env.production. Each may also be given as NAME_FILE, or as
            # a reference such as vault:secret/azora#key (see docs/guide-secrets.md).
            """;

    private EnvExample() {}

    public static String text() {
        return Arrays.stream(Setting.values())
                .map(setting -> "# " + setting.explanation() + "\n#" + setting.name() + "=" + setting.standard() + "\n")
                .collect(Collectors.joining("\n", HEAD + "\n", ""));
    }
}
