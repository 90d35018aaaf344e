package world.azora.app.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "client",
        description = "Register other tools that Azora signs people in to.",
        mixinStandardHelpOptions = true)
final class ClientCommand {
    private static final String CLIENTS = "/api/v1/oauth-clients";
    private static final String[] COLUMNS = {"id", "name", "type", "redirectUris", "disabled"};

    ClientCommand() {}

    @Command(name = "list", description = "List the tools.", mixinStandardHelpOptions = true)
    int list(@Mixin Connected connected) {
        connected.print(connected.api().get(CLIENTS).expect(200).json(), COLUMNS);
        return ExitCode.OK;
    }

    /** What is said of a new tool. */
    static final class Wanted {
        @Option(
                names = "--redirect",
                paramLabel = "URI",
                required = true,
                description = "Where people go back to; once for each.")
        private List<String> redirects = List.of();

        @Option(
                names = "--post-logout",
                paramLabel = "URI",
                description = "Where people go back to after a sign-out; once for each.")
        private @Nullable List<String> postLogouts;

        @Option(
                names = "--scope",
                paramLabel = "SCOPE",
                description = "What it may ask for; once for each (default: openid, profile, email).")
        private @Nullable List<String> scopes;

        @Option(names = "--public", description = "It cannot keep a secret: an app, or a page without a server.")
        private boolean isPublic;

        @Option(
                names = "--alg",
                paramLabel = "ALGORITHM",
                defaultValue = "RS256",
                description = "How ID tokens are signed: RS256 or ES256 (default: ${DEFAULT-VALUE}).")
        private String algorithm = "RS256";

        Map<String, Object> named(String name) {
            var wanted = new HashMap<String, Object>();
            wanted.put("name", name);
            wanted.put("type", isPublic ? "PUBLIC" : "CONFIDENTIAL");
            wanted.put("redirectUris", redirects);
            wanted.put("idTokenAlgorithm", algorithm);
            if (postLogouts != null) wanted.put("postLogoutRedirectUris", postLogouts);
            if (scopes != null) wanted.put("scopes", scopes);
            return wanted;
        }
    }

    @Command(
            name = "create",
            description = "Register a tool; prints its id and, this once, its secret.",
            mixinStandardHelpOptions = true)
    int create(@Mixin Connected connected, @Mixin Wanted wanted, @Parameters(paramLabel = "NAME") String name) {
        return show(
                connected,
                connected.api().post(CLIENTS, wanted.named(name)).expect(201).json());
    }

    @Command(
            name = "disable",
            description = "Shut a tool out; what it holds is worth nothing from now on.",
            mixinStandardHelpOptions = true)
    int disable(@Mixin Connected connected, @Parameters(paramLabel = "CLIENT_ID") String client) {
        var changed = connected.api().patch(CLIENTS + "/" + client, Map.of("disabled", true));
        connected.out().println(changed.expect(200).json().toPrettyString());
        return ExitCode.OK;
    }

    @Command(
            name = "rotate-secret",
            description = "Give a tool a new secret; the old one ends at once.",
            mixinStandardHelpOptions = true)
    int rotateSecret(@Mixin Connected connected, @Parameters(paramLabel = "CLIENT_ID") String client) {
        var renewed = connected.api().post(CLIENTS + "/" + client + "/secret", Map.of());
        return show(connected, renewed.expect(200).json());
    }

    private static int show(Connected connected, JsonNode registered) {
        if (connected.wantsJson()) {
            connected.out().println(registered.toPrettyString());
            return ExitCode.OK;
        }
        connected.out().println("client_id      " + registered.at("/client/id").asString());
        if (registered.hasNonNull("secret"))
            connected
                    .out()
                    .println("client_secret  " + registered.path("secret").asString());
        return ExitCode.OK;
    }
}
