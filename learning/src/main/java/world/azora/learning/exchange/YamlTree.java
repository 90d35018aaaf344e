package world.azora.learning.exchange;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Builds a YAML mapping as people would write it: keys in order, texts of several lines as they are. */
final class YamlTree {
    private final List<NodeTuple> tuples = new ArrayList<>();

    YamlTree text(String key, String value) {
        var style = value.indexOf('\n') >= 0 ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        return put(key, scalar(Tag.STR, value, style));
    }

    YamlTree number(String key, int value) {
        return put(key, scalar(Tag.INT, Integer.toString(value), ScalarStyle.PLAIN));
    }

    YamlTree choice(String key, Enum<?> value) {
        return text(key, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    YamlTree flag(String key) {
        return put(key, scalar(Tag.BOOL, "true", ScalarStyle.PLAIN));
    }

    YamlTree map(String key, YamlTree value) {
        return put(key, value.node());
    }

    YamlTree maps(String key, List<YamlTree> values) {
        var nodes = values.stream().map(YamlTree::node).toList();
        return put(key, new SequenceNode(Tag.SEQ, nodes, FlowStyle.BLOCK));
    }

    private YamlTree put(String key, Node value) {
        tuples.add(new NodeTuple(scalar(Tag.STR, key, ScalarStyle.PLAIN), value));
        return this;
    }

    private static Node scalar(Tag tag, String value, ScalarStyle style) {
        return new ScalarNode(tag, value, null, null, style);
    }

    Node node() {
        return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
    }

    static String print(Node node) {
        var options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        var writer = new StringWriter();
        new Yaml(options).serialize(node, writer);
        return writer.toString();
    }
}
