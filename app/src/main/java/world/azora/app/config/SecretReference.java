package world.azora.app.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a secret is kept, written in the place of its value: {@code vault:secret/azora#jwt}, {@code
 * aws:azora/prod#key}, {@code azure:azora-key} or {@code keystore:NAME}. It says nothing secret and may be shown.
 *
 * @param source {@code vault}, {@code aws}, {@code azure} or {@code keystore}
 * @param path the secret's name there
 * @param field which member of it, where it has several
 */
public record SecretReference(String source, String path, Optional<String> field) {
    private static final Pattern FORM = Pattern.compile("(vault|aws|azure|keystore):([^#\\s]+)(?:#([^#\\s]+))?");

    /** Nothing if the text is a value of its own. */
    public static Optional<SecretReference> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) return Optional.empty();
        return Optional.of(new SecretReference(match.group(1), match.group(2), Optional.ofNullable(match.group(3))));
    }

    @Override
    public String toString() {
        return source + ":" + path + field.map(name -> "#" + name).orElse("");
    }
}
