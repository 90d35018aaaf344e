package world.azora.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The settings of this process and where each came from. A flag beats the environment, the environment beats a file
 * named by {@code …_FILE}, that beats {@code azora.yaml} in the home folder, and that beats the default. A name that
 * is not known stops the start: a typo must not quietly leave a default in force.
 */
public final class Settings {
    /** A value and where it came from. */
    public record Value(String text, String source) {}

    private static final String FILE_SUFFIX = "_FILE";
    private static final String PREFIX = "AZORA_";

    /** Names that the script or the command line read, and that are no settings of the server. */
    private static final Set<String> OTHER_NAMES = Set.of("AZORA_HOME", "AZORA_JAVA_OPTIONS");

    private final EnumMap<Setting, Value> values;

    private Settings(EnumMap<Setting, Value> values) {
        this.values = values;
    }

    /** Reads all sources. Throws {@link SettingsProblem} with what to mend. */
    public static Settings read(Map<Setting, String> flags, Map<String, String> environment, Path yaml) {
        var values = new EnumMap<Setting, Value>(Setting.class);
        for (var setting : Setting.values()) values.put(setting, new Value(setting.standard(), "default"));
        values.putAll(fromYaml(yaml));
        values.putAll(fromFiles(environment));
        values.putAll(fromEnvironment(environment));
        flags.forEach((setting, text) -> values.put(setting, new Value(text, "flag")));
        return new Settings(values);
    }

    public String get(Setting setting) {
        return value(setting).text();
    }

    public Value value(Setting setting) {
        return java.util.Objects.requireNonNull(values.get(setting));
    }

    /** The value as anybody may see it: that of a secret is {@code ***}, unless it only says where the secret is. */
    public String shown(Setting setting) {
        var text = get(setting);
        return setting.isSecret()
                        && !text.isEmpty()
                        && SecretReference.parse(text).isEmpty()
                ? "***"
                : text;
    }

    /** What the application is given: only what was said, so that its own defaults hold elsewhere. */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        values.forEach((setting, value) -> {
            if (!value.text().isEmpty() && !setting.property().isEmpty())
                properties.put(setting.property(), value.text());
        });
        return properties;
    }

    private static Map<Setting, Value> fromYaml(Path yaml) {
        var found = new EnumMap<Setting, Value>(Setting.class);
        if (!Files.exists(yaml)) return found;
        load(yaml).forEach((key, value) -> {
            var name = String.valueOf(key);
            var setting = Setting.ofKey(name)
                    .orElseThrow(() -> unknown(
                            name,
                            yaml.toString(),
                            Arrays.stream(Setting.values()).map(Setting::key)));
            found.put(setting, new Value(String.valueOf(value), yaml.toString()));
        });
        return found;
    }

    private static Map<?, ?> load(Path yaml) {
        try (var reader = Files.newBufferedReader(yaml)) {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (loaded == null) return Map.of();
            if (loaded instanceof Map<?, ?> map) return map;
        } catch (IOException | YAMLException e) {
            throw new SettingsProblem("Cannot read " + yaml + ": " + e.getMessage());
        }
        throw new SettingsProblem(yaml + " must hold lines such as \"azora-port: 8080\".");
    }

    private static Map<Setting, Value> fromFiles(Map<String, String> environment) {
        var found = new EnumMap<Setting, Value>(Setting.class);
        environment.forEach((name, path) -> {
            if (!name.endsWith(FILE_SUFFIX)) return;
            Setting.ofName(name.substring(0, name.length() - FILE_SUFFIX.length()))
                    .ifPresent(setting -> found.put(setting, new Value(readSecret(name, Path.of(path)), name)));
        });
        return found;
    }

    private static String readSecret(String name, Path path) {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new SettingsProblem(name + " names " + path + ", which cannot be read.");
        }
    }

    private static Map<Setting, Value> fromEnvironment(Map<String, String> environment) {
        var found = new EnumMap<Setting, Value>(Setting.class);
        environment.forEach((name, text) -> {
            var setting = Setting.ofName(name);
            setting.ifPresent(known -> found.put(known, new Value(text, "environment")));
            if (setting.isEmpty() && name.startsWith(PREFIX) && !isOtherwiseKnown(name))
                throw unknown(
                        name, "the environment", Arrays.stream(Setting.values()).map(Setting::name));
        });
        return found;
    }

    private static boolean isOtherwiseKnown(String name) {
        if (OTHER_NAMES.contains(name)) return true;
        return name.endsWith(FILE_SUFFIX)
                && Setting.ofName(name.substring(0, name.length() - FILE_SUFFIX.length()))
                        .isPresent();
    }

    private static SettingsProblem unknown(String name, String where, Stream<String> known) {
        var nearest = known.min(Comparator.comparingInt(candidate -> distance(candidate, name)))
                .orElseThrow();
        return new SettingsProblem(
                "There is no setting " + name + " (in " + where + "). Did you mean " + nearest + "?");
    }

    /** Levenshtein's distance: how many letters to add, drop or change. */
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) above[column] = column;
        for (var row = 1; row <= one.length(); row++) {
            var here = new int[other.length() + 1];
            here[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(Math.min(here[column - 1], above[column]) + 1, above[column - 1] + change);
            }
            above = here;
        }
        return above[other.length()];
    }
}
