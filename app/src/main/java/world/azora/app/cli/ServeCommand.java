package world.azora.app.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    private static final String NO_PUBLIC_URL =
            "AZORA_PUBLIC_URL is not set. Give it to every process, the same: it is where links in mails lead, and the issuer"
                    + " of tokens, without which one process refuses what another has signed.";

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

    @Option(
            names = "--internal-port",
            paramLabel = "PORT",
            description = "Port for other processes (AZORA_INTERNAL_PORT, 8443), where there are certificates.")
    private @Nullable Integer internalPort;

    ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        var flags = new EnumMap<Setting, String>(Map.of(Setting.AZORA_ROLES, roles));
        if (internalPort != null) flags.put(Setting.AZORA_INTERNAL_PORT, internalPort.toString());
        var installation = options.installation(flags);
        if (installation.settings().get(Setting.AZORA_PUBLIC_URL).isBlank())
            spec.commandLine().getErr().println(NO_PUBLIC_URL);
        var server = RunningServer.start(installation);
        spec.commandLine().getOut().println("Serving " + roles + " at " + server.address());
        spec.commandLine().getOut().flush();
        return Serving.untilStopped();
    }
}
