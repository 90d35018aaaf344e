package world.azora.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "openapi", description = "The description of the HTTP API.", mixinStandardHelpOptions = true)
final class OpenApiCommand {
    OpenApiCommand() {}

    @Command(
            name = "export",
            description = "Print the OpenAPI document of the running server.",
            mixinStandardHelpOptions = true)
    int export(@Mixin Connected connected) {
        connected
                .out()
                .println(connected.api().get("/api/schema/").expect(200).json().toPrettyString());
        return ExitCode.OK;
    }
}
