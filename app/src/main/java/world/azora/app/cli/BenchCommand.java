package world.azora.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.bench.Benchmark;
import world.azora.app.bench.Benchmarks;

@Command(
        name = "bench",
        description = "Measure, each figure beside a baseline of the same run. Without a name: list what there is.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1")
    private @Nullable String name;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "For ledger: measure again with N transfers in the table, such as 10000000.")
    private long size;

    BenchCommand() {}

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (name == null) {
            list(out);
            return ExitCode.OK;
        }
        var benchmark = size == 0 ? named(name) : sized(named(name));
        var progress = spec.commandLine().getErr();
        var figures = benchmark.run(line -> {
            progress.println(line);
            progress.flush();
        });
        if (json) out.println(figures.toPrettyString());
        else benchmark.print(figures, out);
        out.flush();
        return figures.path("held").asBoolean(true) ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    private void list(PrintWriter out) {
        var items = JsonMapper.shared().createArrayNode();
        for (var benchmark : Benchmarks.ALL)
            items.addObject().put("name", benchmark.name()).put("purpose", benchmark.purpose());
        if (json)
            out.println(
                    JsonMapper.shared().createObjectNode().set("items", items).toPrettyString());
        else Table.print(out, items, "name", "purpose");
        out.flush();
    }

    private Benchmark sized(Benchmark benchmark) {
        return Optional.of(benchmark)
                .filter(_ -> size > 0)
                .flatMap(one -> one.ofSize(size))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "The benchmark " + benchmark.name() + " takes no --size of " + size + "."));
    }

    private Benchmark named(String wanted) {
        return Benchmarks.ALL.stream()
                .filter(benchmark -> benchmark.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no benchmark " + wanted + ". Run \"azora bench\" to list them."));
    }
}
