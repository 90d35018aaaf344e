package world.azora.learning.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in a YAML file that knows the lines of its values. It is read as a tree of nodes and never as objects, so no
 * tag in it can make one.
 */
final class YamlMap {
    private static final int CODE_POINTS_MAX = 2 << 20;
    private static final int DEPTH_MAX = 10;

    private final String file;
    private final int line;
    private final Map<String, Node> values;
    private final List<Mistake> mistakes;
    private final Set<String> asked = new HashSet<>();

    private YamlMap(String file, MappingNode node, List<Mistake> mistakes) {
        this.file = file;
        this.line = lineOf(node);
        this.mistakes = mistakes;
        this.values = new LinkedHashMap<>();
        for (var pair : node.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, pair.getValueNode()) != null)
                mistake(lineOf(pair.getKeyNode()), MistakeKind.VALUE_WRONG, key);
        }
    }

    static Optional<YamlMap> parse(String file, String text, List<Mistake> mistakes) {
        var options = new LoaderOptions();
        options.setCodePointLimit(CODE_POINTS_MAX);
        options.setNestingDepthLimit(DEPTH_MAX);
        options.setMaxAliasesForCollections(0);
        try {
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root instanceof MappingNode node) return Optional.of(new YamlMap(file, node, mistakes));
            mistakes.add(Mistake.of(file, 1, MistakeKind.YAML_BROKEN, "keys and values are needed"));
        } catch (MarkedYAMLException bad) {
            var mark = bad.getProblemMark();
            var problem = bad.getProblem();
            mistakes.add(Mistake.of(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    MistakeKind.YAML_BROKEN,
                    problem == null ? "syntax" : problem));
        } catch (YAMLException _) {
            mistakes.add(
                    Mistake.of(file, 1, MistakeKind.YAML_BROKEN, "it holds characters or sizes that YAML forbids"));
        }
        return Optional.empty();
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    /** A needed text; a mistake, and an empty one, if it is missing. */
    String text(String key) {
        asked.add(key);
        if (!values.containsKey(key)) mistake(line, MistakeKind.KEY_MISSING, key);
        return text(key, "");
    }

    String text(String key, String otherwise) {
        asked.add(key);
        var value = values.get(key);
        if (value == null) return otherwise;
        if (value instanceof ScalarNode scalar) return scalar.getValue();
        mistake(lineOf(value), MistakeKind.VALUE_WRONG, key);
        return otherwise;
    }

    int number(String key, int otherwise) {
        var text = text(key, Integer.toString(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            mistake(lineOf(key), MistakeKind.VALUE_WRONG, key);
            return otherwise;
        }
    }

    boolean flag(String key, boolean otherwise) {
        return switch (text(key, Boolean.toString(otherwise))) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                mistake(lineOf(key), MistakeKind.VALUE_WRONG, key);
                yield otherwise;
            }
        };
    }

    /** A constant of an enum, in either case, with dashes or underscores. */
    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        var text = text(key, otherwise.name());
        for (var constant : type.getEnumConstants())
            if (constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) return constant;
        mistake(lineOf(key), MistakeKind.VALUE_WRONG, key);
        return otherwise;
    }

    Optional<YamlMap> map(String key) {
        asked.add(key);
        var value = values.get(key);
        if (value == null) return Optional.empty();
        if (value instanceof MappingNode node) return Optional.of(new YamlMap(file, node, mistakes));
        mistake(lineOf(value), MistakeKind.VALUE_WRONG, key);
        return Optional.empty();
    }

    /** A needed list of mappings. */
    List<YamlMap> maps(String key) {
        asked.add(key);
        var value = values.get(key);
        var maps = new ArrayList<YamlMap>();
        if (value == null) mistake(line, MistakeKind.KEY_MISSING, key);
        else if (value instanceof SequenceNode list) {
            for (var node : list.getValue()) {
                if (node instanceof MappingNode map) maps.add(new YamlMap(file, map, mistakes));
                else mistake(lineOf(node), MistakeKind.VALUE_WRONG, key);
            }
        } else mistake(lineOf(value), MistakeKind.VALUE_WRONG, key);
        return maps;
    }

    /** Every key that nobody asked for is a mistake: it may be a misspelt one. */
    void close() {
        values.forEach((key, value) -> {
            if (!asked.contains(key)) mistake(lineOf(value), MistakeKind.KEY_UNKNOWN, key);
        });
    }

    private int lineOf(String key) {
        var value = values.get(key);
        return value == null ? line : lineOf(value);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void mistake(int at, MistakeKind kind, String what) {
        var cut = what.length() > 60 ? what.substring(0, 60) : what;
        mistakes.add(Mistake.of(file, at, kind, cut));
    }
}
