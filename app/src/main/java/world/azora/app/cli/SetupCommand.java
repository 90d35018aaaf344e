package world.azora.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "setup",
        description = "Print the one-time address at which the first administrator is made.",
        mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {
    @Mixin
    private Connected server;

    SetupCommand() {}

    @Override
    public Integer call() {
        var url = server.api()
                .post("/internal/identity/setup/url", Map.of())
                .expect(200)
                .at("");
        if (server.wantsJson())
            server.print(JsonMapper.shared().createObjectNode().put("url", url.isEmpty() ? null : url));
        else server.out().println(url.isEmpty() ? "There is an administrator already." : url);
        return ExitCode.OK;
    }
}
