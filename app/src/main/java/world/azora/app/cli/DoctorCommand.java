package world.azora.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.client.NotReachable;
import world.azora.app.server.Installation;
import world.azora.app.server.InstallationChecks;
import world.azora.platform.production.CheckedPoint;

@Command(
        name = "doctor",
        description = "Check all that production needs, with the reason and what to do.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private Connected server;

    @Option(names = "--production", description = "End with status 1 if a check fails, as in production mode.")
    private boolean production;

    DoctorCommand() {}

    @Override
    public Integer call() {
        var installation = Installation.of(Map.of());
        var points = points(installation);
        if (server.wantsJson()) server.print(points);
        else show(points.path("items"));
        var failed = StreamSupport.stream(points.path("items").spliterator(), false)
                .anyMatch(point -> point.path("outcome").asString().equals("FAILS"));
        return failed && (production || installation.isProduction()) ? ExitCode.CHECK_FAILED : ExitCode.OK;
    }

    // A running server knows more: what each of its modules contributes.
    private JsonNode points(Installation installation) {
        try {
            return server.api()
                    .get("/internal/machine/production/checks")
                    .expect(200)
                    .json();
        } catch (NotReachable _) {
            server.err().println("No server runs here: only what the settings tell is checked.");
            server.err().flush();
            var mapper = JsonMapper.shared();
            var points = CheckedPoint.all(InstallationChecks.of(installation));
            return mapper.createObjectNode().set("items", mapper.valueToTree(points));
        }
    }

    private void show(JsonNode points) {
        var out = server.out();
        for (var point : points) {
            out.printf(
                    "%-18s %-20s %s%n",
                    point.path("outcome").asString(),
                    point.path("name").asString(),
                    point.path("english").asString());
            out.printf(
                    "    %s %s%n",
                    point.path("reason").asString(), point.path("remedy").asString());
        }
        out.flush();
    }
}
