package world.azora.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import world.azora.app.server.RunningServer;

@Command(
        name = "run",
        description = "Start everything in one process, with an embedded PostgreSQL.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    RunCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        var server = RunningServer.start(options.installation());
        Welcome.print(server, spec.commandLine().getOut());
        return Serving.untilStopped();
    }
}
