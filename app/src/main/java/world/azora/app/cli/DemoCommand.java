package world.azora.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import world.azora.app.demo.Tour;
import world.azora.app.demo.TourFailed;
import world.azora.app.server.RunningServer;

@Command(
        name = "demo",
        description = "Start everything, play the tour from a course to a signed report, and go on serving.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(names = "--exit", description = "Stop after the tour; status 0 only if every step held.")
    private boolean exit;

    DemoCommand() {}

    private static Tour.Server played(RunningServer server) {
        var installation = server.installation();
        return new Tour.Server(server.address(), installation.serviceToken(), installation.publicCertificate());
    }

    @Override
    public Integer call() throws InterruptedException {
        var err = spec.commandLine().getErr();
        var server = RunningServer.start(options.installation());
        var tour = new Tour(played(server), line -> {
            err.println("  " + line);
            err.flush();
        });
        try (var _ = new QuietLog(server)) {
            tour.play();
        } catch (TourFailed failed) {
            err.println("The tour failed. " + failed.getMessage());
            server.close();
            return ExitCode.CHECK_FAILED;
        }
        if (exit) {
            err.println("Every step of the tour held.");
            server.close();
            return ExitCode.OK;
        }
        Welcome.print(server, spec.commandLine().getOut());
        Welcome.printPeople(tour.people(), err);
        return Serving.untilStopped();
    }
}
