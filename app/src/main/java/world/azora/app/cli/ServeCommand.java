package world.azora.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import world.azora.app.config.Setting;
import world.azora.app.server.RunningServer;

@Command(
        name = "serve",
        description = "Start some roles in this process; the others are called at AZORA_<ROLE>_URL.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--roles",
            required = true,
            paramLabel = "ROLE,…",
            description = "edge, identity, ledger, sandbox, operations, learning, payments, audit")
    private String roles;

    ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        var server = RunningServer.start(options.installation(Map.of(Setting.AZORA_ROLES, roles)));
        spec.commandLine().getOut().println("Serving " + roles + " at " + server.address());
        spec.commandLine().getOut().flush();
        return Serving.untilStopped();
    }
}
