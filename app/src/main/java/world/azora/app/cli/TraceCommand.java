package world.azora.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "trace",
        description =
                "Walk from any id (transfer, reward, grade, run, submission, finding, report) to all that led to it"
                        + " and came of it; status 1 if a hash differs.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    @Mixin
    private Connected server;

    @Parameters(paramLabel = "ID")
    private String id;

    TraceCommand() {}

    @Override
    public Integer call() {
        var trace = server.api().get("/api/v1/trace/" + id).expect(200).json();
        if (server.wantsJson()) server.print(trace);
        else {
            Table.print(server.out(), trace.path("nodes"), "type", "id", "at", "verified", "title");
            server.out().println();
            Table.print(server.out(), trace.path("edges"), "from", "kind", "to");
        }
        return trace.path("whole").asBoolean() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}
