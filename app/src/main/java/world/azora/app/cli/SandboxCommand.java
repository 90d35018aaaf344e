package world.azora.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "sandbox", description = "Look at the sandbox of the running server.", mixinStandardHelpOptions = true)
final class SandboxCommand {
    SandboxCommand() {}

    @Command(
            name = "check",
            description = "Run hostile programs again and say whether each was stopped; status 1 if one got through.",
            mixinStandardHelpOptions = true)
    int check(@Mixin Connected connected) {
        var check = connected
                .api()
                .post("/internal/sandbox/runs/check", Map.of())
                .expect(200)
                .json();
        if (connected.wantsJson()) connected.print(check);
        else {
            connected
                    .out()
                    .println(check.path("tier").asString() + ": "
                            + check.path("why").asString());
            Table.print(connected.out(), check.path("probes"), "name", "held", "detail");
        }
        return check.path("grading").asBoolean() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    @Command(
            name = "languages",
            description = "List the languages that can be run here.",
            mixinStandardHelpOptions = true)
    int languages(@Mixin Connected connected) {
        connected.print(
                connected.api().get("/api/v1/languages").expect(200).json(), "language", "version", "available");
        return ExitCode.OK;
    }
}
