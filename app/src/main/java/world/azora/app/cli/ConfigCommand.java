package world.azora.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.config.EnvExample;
import world.azora.app.config.Setting;
import world.azora.app.server.Installation;

@Command(name = "config", description = "Look at the settings.", mixinStandardHelpOptions = true)
final class ConfigCommand {
    @Spec
    private CommandSpec spec;

    ConfigCommand() {}

    @Command(
            name = "show",
            description = "Every setting, its value here (secrets as ***), and where it comes from.",
            mixinStandardHelpOptions = true)
    int show(@Option(names = "--json", description = "Print JSON.") boolean json) {
        var settings = Installation.of(Map.of()).settings();
        var mapper = JsonMapper.shared();
        var items = mapper.createArrayNode();
        for (var setting : Setting.values())
            items.addObject()
                    .put("key", setting.name())
                    .put("value", settings.shown(setting))
                    .put("source", settings.value(setting).source())
                    .put("explanation", setting.explanation());
        var out = spec.commandLine().getOut();
        if (json) out.println(mapper.createObjectNode().set("items", items).toPrettyString());
        else Table.print(out, items, "key", "value", "source", "explanation");
        out.flush();
        return ExitCode.OK;
    }

    @Command(
            name = "example",
            description = "Every setting with its explanation and default, as the file .env.example.",
            mixinStandardHelpOptions = true)
    int example() {
        spec.commandLine().getOut().print(EnvExample.text());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
