package world.azora.app.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "api-key",
        description = "Make, list and revoke keys with which programs act in a person's name.",
        mixinStandardHelpOptions = true)
final class ApiKeyCommand {
    private static final String[] COLUMNS = {"id", "name", "hint", "scopes", "addresses", "expiresAt", "usedAt"};

    ApiKeyCommand() {}

    @Command(name = "list", description = "List somebody's keys.", mixinStandardHelpOptions = true)
    int list(@Mixin Connected connected, @Parameters(paramLabel = "USER_ID") String user) {
        connected.print(connected.api().get(path(user)).expect(200).json(), COLUMNS);
        return ExitCode.OK;
    }

    @Command(
            name = "create",
            description = "Make a key and print it. It is shown this once.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin Connected connected,
            @Parameters(paramLabel = "USER_ID") String user,
            @Option(names = "--name", required = true, description = "What it is for.") String name,
            @Option(
                            names = "--scope",
                            required = true,
                            paramLabel = "AREA:read|write",
                            description = "Such as learning:read; may be repeated.")
                    List<String> scopes,
            @Option(
                            names = "--address",
                            paramLabel = "CIDR",
                            description = "Where it may be used from; may be repeated.")
                    @Nullable
                    List<String> addresses,
            @Option(names = "--expires-at", paramLabel = "TIME", description = "Such as 2027-01-01T00:00:00Z.")
                    @Nullable
                    Instant expiresAt) {
        var wanted = new LinkedHashMap<String, Object>(Map.of("name", name, "scopes", scopes));
        if (addresses != null) wanted.put("addresses", addresses);
        if (expiresAt != null) wanted.put("expiresAt", expiresAt.toString());
        var made = connected.api().post(path(user), wanted).expect(201);
        connected.out().println(connected.wantsJson() ? made.json().toPrettyString() : made.at("/key"));
        return ExitCode.OK;
    }

    @Command(name = "revoke", description = "Take a key back, at once.", mixinStandardHelpOptions = true)
    int revoke(
            @Mixin Connected connected,
            @Parameters(index = "0", paramLabel = "USER_ID") String user,
            @Parameters(index = "1", paramLabel = "KEY_ID") String key) {
        connected.api().delete(path(user) + "/" + key).expect(204);
        return ExitCode.OK;
    }

    private static String path(String user) {
        return "/api/v1/users/" + user + "/api-keys";
    }
}
