package world.azora.app.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.server.Installation;
import world.azora.app.server.Schemas;
import world.azora.platform.data.Migration;

@Command(
        name = "migrate",
        description =
                "Bring the schemas up or down, as their owner (DATABASE_URL). Stop the server first, if it runs the"
                        + " embedded PostgreSQL.",
        mixinStandardHelpOptions = true)
final class MigrateCommand {
    @Spec
    private CommandSpec spec;

    MigrateCommand() {}

    @Command(name = "up", description = "Apply every script that is not applied yet.", mixinStandardHelpOptions = true)
    int up() {
        tell("applied", Schemas.with(Installation.of(Map.of()), migrations -> migrations.up()));
        return ExitCode.OK;
    }

    @Command(name = "down", description = "Undo the last N scripts of each module.", mixinStandardHelpOptions = true)
    int down(
            @Parameters(paramLabel = "N") int steps,
            @Option(names = "--module", paramLabel = "MODULE", defaultValue = "", description = "Only this module.")
                    String module) {
        var undone = Schemas.with(
                Installation.of(Map.of()),
                migrations -> module.isEmpty() ? migrations.downAll(steps) : migrations.down(module, steps));
        tell("undone", undone);
        return ExitCode.OK;
    }

    @Command(
            name = "status",
            description = "List every script and whether it is applied.",
            mixinStandardHelpOptions = true)
    int status(@Option(names = "--json", description = "Print JSON.") boolean json) {
        var items = JsonMapper.shared().createArrayNode();
        for (var status : Schemas.with(Installation.of(Map.of()), migrations -> migrations.status()))
            items.addObject()
                    .put("module", status.migration().module())
                    .put("script", status.migration().file())
                    .put("applied", status.applied());
        var out = spec.commandLine().getOut();
        if (json)
            out.println(
                    JsonMapper.shared().createObjectNode().set("items", items).toPrettyString());
        else Table.print(out, items, "module", "script", "applied");
        out.flush();
        return ExitCode.OK;
    }

    private void tell(String what, List<Migration> migrations) {
        var out = spec.commandLine().getOut();
        for (var migration : migrations) out.println(what + " " + migration.module() + "/" + migration.file());
        if (migrations.isEmpty()) out.println("nothing to do");
        out.flush();
    }
}
