package world.azora.learning.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import world.azora.learning.ExerciseDraft;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.TestCase;

/** An exercise's file. What has its usual value is left out when it is written. */
final class ExerciseYaml {
    private static final Comparator COMPARATOR_USUAL = Comparator.TRIMMED_LINES;
    private static final int WEIGHT_USUAL = 1;

    private ExerciseYaml() {}

    static Optional<ExerciseDraft> read(YamlMap root, List<Mistake> mistakes) {
        var title = root.text("title");
        var language = root.choice("language", Language.class, Language.PYTHON);
        var prompt = root.text("prompt");
        var starter = root.text("starter", "");
        var limits = root.map("limits").flatMap(map -> limits(map, mistakes)).orElse(Limits.DEFAULT);
        var tests = new ArrayList<TestCase>();
        for (var map : root.maps("tests")) test(map, mistakes).ifPresent(tests::add);
        root.close();
        return Attempt.at(
                root.file(),
                root.line(),
                mistakes,
                () -> new ExerciseDraft(title, language, prompt, starter, tests, limits));
    }

    private static Optional<Limits> limits(YamlMap map, List<Mistake> mistakes) {
        var usual = Limits.DEFAULT;
        var cpuMs = map.number("cpuMs", usual.cpuMs());
        var wallMs = map.number("wallMs", usual.wallMs());
        var memoryMb = map.number("memoryMb", usual.memoryMb());
        var outputKb = map.number("outputKb", usual.outputKb());
        map.close();
        return Attempt.at(map.file(), map.line(), mistakes, () -> new Limits(cpuMs, wallMs, memoryMb, outputKb));
    }

    private static Optional<TestCase> test(YamlMap map, List<Mistake> mistakes) {
        var name = map.text("name");
        var stdin = map.text("stdin", "");
        var expected = map.text("expected");
        var comparator = map.choice("comparator", Comparator.class, COMPARATOR_USUAL);
        var weight = map.number("weight", WEIGHT_USUAL);
        var hidden = map.flag("hidden", false);
        map.close();
        return Attempt.at(
                map.file(),
                map.line(),
                mistakes,
                () -> new TestCase(name, stdin, expected, comparator, weight, hidden));
    }

    static Node write(ExerciseDraft draft) {
        var tree = new YamlTree()
                .text("title", draft.title())
                .choice("language", draft.language())
                .text("prompt", draft.prompt())
                .text("starter", draft.starter());
        if (!draft.limits().equals(Limits.DEFAULT)) tree.map("limits", limits(draft.limits()));
        return tree.maps("tests", draft.tests().stream().map(ExerciseYaml::test).toList())
                .node();
    }

    private static YamlTree limits(Limits limits) {
        return new YamlTree()
                .number("cpuMs", limits.cpuMs())
                .number("wallMs", limits.wallMs())
                .number("memoryMb", limits.memoryMb())
                .number("outputKb", limits.outputKb());
    }

    private static YamlTree test(TestCase test) {
        var tree = new YamlTree().text("name", test.name());
        if (!test.stdin().isEmpty()) tree.text("stdin", test.stdin());
        tree.text("expected", test.expected());
        if (test.comparator() != COMPARATOR_USUAL) tree.choice("comparator", test.comparator());
        if (test.weight() != WEIGHT_USUAL) tree.number("weight", test.weight());
        if (test.hidden()) tree.flag("hidden");
        return tree;
    }
}
