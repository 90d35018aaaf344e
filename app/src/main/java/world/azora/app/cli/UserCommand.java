package world.azora.app.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import world.azora.kernel.PersonRole;

@Command(name = "user", description = "List people, and change what they are.", mixinStandardHelpOptions = true)
final class UserCommand {
    private static final String[] COLUMNS = {"id", "email", "displayName", "roles", "verified", "disabled"};

    UserCommand() {}

    @Command(name = "list", description = "List people.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Connected connected,
            @Option(names = "--query", paramLabel = "TEXT", defaultValue = "", description = "Part of name or address.")
                    String query) {
        var text = URLEncoder.encode(query, StandardCharsets.UTF_8);
        connected.print(
                connected
                        .api()
                        .get("/api/v1/users?limit=200&q=" + text)
                        .expect(200)
                        .json(),
                COLUMNS);
        return ExitCode.OK;
    }

    @Command(
            name = "set-role",
            description = "Give a person these roles and no others.",
            mixinStandardHelpOptions = true)
    int setRole(
            @Mixin Connected connected,
            @Parameters(index = "0", paramLabel = "USER_ID") String user,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE") Set<PersonRole> roles) {
        return change(connected, user, Map.of("roles", List.copyOf(roles)));
    }

    @Command(
            name = "disable",
            description = "Close a person's account; sessions end at once.",
            mixinStandardHelpOptions = true)
    int disable(@Mixin Connected connected, @Parameters(paramLabel = "USER_ID") String user) {
        return change(connected, user, Map.of("disabled", true));
    }

    @Command(name = "enable", description = "Open a closed account again.", mixinStandardHelpOptions = true)
    int enable(@Mixin Connected connected, @Parameters(paramLabel = "USER_ID") String user) {
        return change(connected, user, Map.of("disabled", false));
    }

    @Command(
            name = "reset-mfa",
            description = "Take a person's second factors away, when phone and paper are lost. The person is told.",
            mixinStandardHelpOptions = true)
    int resetMfa(@Mixin Connected connected, @Parameters(paramLabel = "USER_ID") String user) {
        connected.api().post("/api/v1/users/" + user + "/mfa-reset", Map.of()).expect(204);
        return ExitCode.OK;
    }

    private static int change(Connected connected, String user, Map<String, Object> change) {
        var changed = connected.api().patch("/api/v1/users/" + user, change).expect(200);
        connected.out().println(changed.json().toPrettyString());
        return ExitCode.OK;
    }
}
