package world.azora.app.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import world.azora.app.client.NotReachable;
import world.azora.app.client.Unexpected;
import world.azora.app.config.SettingsProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.data.MigrationFailure;
import world.azora.platform.embedded.EmbeddedFailure;
import world.azora.platform.production.NotReadyForProduction;
import world.azora.platform.remote.UnsafeProcesses;
import world.azora.platform.secret.CannotOpen;

/** The root of the command line. Results go to standard output, progress and complaints to standard error. */
@Command(
        name = "azora",
        description = "Teaches, pays and proves: graded work earns tokens, and every token can be walked back.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "azora 0.1.0",
        subcommands = {
            RunCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            SetupCommand.class,
            MigrateCommand.class,
            UserCommand.class,
            KeysCommand.class,
            ApiKeyCommand.class,
            WebhooksCommand.class,
            ClientCommand.class,
            MailCommand.class,
            CourseCommand.class,
            LedgerCommand.class,
            VerifyCommand.class,
            PaymentsCommand.class,
            PayoutsCommand.class,
            TraceCommand.class,
            AuditCommand.class,
            SandboxCommand.class,
            ConfigCommand.class,
            SecretsCommand.class,
            DoctorCommand.class,
            CertsCommand.class,
            OpenApiCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            HelpCommand.class
        })
public final class AzoraCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    AzoraCommand() {}

    /** Runs a command line and returns its exit code. */
    public static int execute(String... arguments) {
        return new CommandLine(new AzoraCommand())
                .setExecutionExceptionHandler(new Complaint())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    /** A sentence for a person instead of a stack trace, where we know what is wrong. */
    private static final class Complaint implements IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                switch (cause) {
                    case NotReachable known -> {
                        return say(command, known.getMessage(), ExitCode.NOT_REACHABLE);
                    }
                    case Unexpected known -> {
                        return say(command, known.getMessage(), ExitCode.REFUSED);
                    }
                    case SettingsProblem known -> {
                        return say(command, known.getMessage(), ExitCode.USAGE);
                    }
                    case Refusal known -> {
                        return say(command, known.problem().english(), ExitCode.USAGE);
                    }
                    case MigrationFailure known -> {
                        return say(command, known.getMessage(), ExitCode.REFUSED);
                    }
                    case EmbeddedFailure known -> {
                        return say(command, known.getMessage(), ExitCode.REFUSED);
                    }
                    case NotReadyForProduction known -> {
                        return say(command, known.getMessage(), ExitCode.REFUSED);
                    }
                    case CannotOpen known -> {
                        return say(command, known.getMessage(), ExitCode.REFUSED);
                    }
                    case UnsafeProcesses known -> {
                        return say(command, known.getMessage(), ExitCode.USAGE);
                    }
                    case PortInUseException known -> {
                        var port = known.getPort();
                        return say(
                                command, "Port " + port + " is in use. Set AZORA_PORT to another.", ExitCode.REFUSED);
                    }
                    default -> {}
                }
            }
            thrown.printStackTrace(command.getErr());
            return ExitCode.CHECK_FAILED;
        }

        private static int say(CommandLine command, @Nullable String complaint, int code) {
            command.getErr().println(complaint);
            return code;
        }
    }
}
