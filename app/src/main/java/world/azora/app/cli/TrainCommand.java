package world.azora.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import world.azora.app.client.ApiClient;
import world.azora.app.config.Setting;
import world.azora.app.server.Installation;
import world.azora.app.server.RunningServer;

/** Starts and asks a few things, so that the JVM can record what a start needs. {@code ./azora} calls it after a build. */
@Command(name = "train", hidden = true, description = "Start, answer a few requests, stop.")
final class TrainCommand implements Callable<Integer> {
    TrainCommand() {}

    @Override
    public Integer call() {
        try (var server = RunningServer.start(Installation.of(Map.of(Setting.AZORA_PORT, "0")))) {
            var api = ApiClient.of(server.address(), server.installation().publicCertificate());
            var system = api.asSystem(server.installation().serviceToken());
            api.get("/").expect(200);
            api.get("/health/ready");
            api.post("/api/v1/auth/token", Map.of("grantType", "password", "email", "a@b.example", "password", "x"));
            for (var path : new String[] {"courses", "ledger/trial-balance", "engagements", "admin/jobs", "wallet"})
                system.get("/api/v1/" + path);
        }
        return ExitCode.OK;
    }
}
