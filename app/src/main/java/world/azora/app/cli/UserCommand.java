package world.azora.app.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import world.azora.kernel.PersonRole;

@Command(
        name = "user",
        description = "List people, give them accounts, and change what they are.",
        mixinStandardHelpOptions = true)
final class UserCommand {
    private static final String[] COLUMNS = {"id", "email", "displayName", "roles", "verified", "disabled"};

    UserCommand() {}

    /** What need not be said of a new person. */
    static final class Particulars {
        @Option(names = "--role", paramLabel = "ROLE", description = "May stand several times (default: LEARNER).")
        private @Nullable Set<PersonRole> roles;

        @Option(names = "--locale", paramLabel = "CODE", defaultValue = "en", description = "en or ar.")
        private String locale = "en";

        Particulars() {}

        Map<String, Object> said() {
            return roles == null ? Map.of("locale", locale) : Map.of("locale", locale, "roles", List.copyOf(roles));
        }
    }

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
            name = "create",
            description = "Give somebody an account, and mail a link to choose a password.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin Connected connected,
            @Parameters(index = "0", paramLabel = "EMAIL") String email,
            @Parameters(index = "1", paramLabel = "NAME", description = "What others call the person.") String name,
            @Mixin Particulars particulars) {
        var wanted = new HashMap<String, Object>(Map.of("email", email, "displayName", name));
        wanted.putAll(particulars.said());
        print(
                connected,
                connected.api().post("/api/v1/users", wanted).expect(201).json());
        return ExitCode.OK;
    }

    @Command(
            name = "import",
            description = "Give many people accounts, from a CSV file or a JSON list. Columns: email, displayName, "
                    + "locale, roles, passwordHash (bcrypt; without it a link is mailed).",
            mixinStandardHelpOptions = true)
    int load(
            @Mixin Connected connected,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--dry-run", description = "Say what would be done, and do nothing.") boolean dryRun)
            throws IOException {
        var isJson = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        var report = connected
                .api()
                .post(
                        "/api/v1/users/import?dryRun=" + dryRun,
                        isJson ? "application/json" : "text/csv",
                        Files.readAllBytes(file))
                .expect(200)
                .json();
        if (connected.wantsJson()) connected.print(report);
        else printImport(connected, report);
        return report.path("errors").isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
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
            name = "conflicts",
            description = "List people whose roles let them do what one person should not do alone.",
            mixinStandardHelpOptions = true)
    int conflicts(@Mixin Connected connected) {
        connected.print(
                connected
                        .api()
                        .get("/api/v1/access/conflicts?limit=200")
                        .expect(200)
                        .json(),
                "person/displayName",
                "person/roles",
                "broken");
        return ExitCode.OK;
    }

    @Command(
            name = "reset-mfa",
            description = "Take a person's second factors away, when phone and paper are lost. The person is told.",
            mixinStandardHelpOptions = true)
    int resetMfa(@Mixin Connected connected, @Parameters(paramLabel = "USER_ID") String user) {
        connected.api().post("/api/v1/users/" + user + "/mfa-reset", Map.of()).expect(204);
        return ExitCode.OK;
    }

    @Command(
            name = "erase",
            description = "Forget who a person was; the books stay whole. This cannot be undone.",
            mixinStandardHelpOptions = true)
    int erase(@Mixin Connected connected, @Parameters(paramLabel = "USER_ID") String user) {
        connected.api().delete("/api/v1/users/" + user).expect(204);
        connected.err().println("Erased " + user);
        return ExitCode.OK;
    }

    private static int change(Connected connected, String user, Map<String, Object> change) {
        print(
                connected,
                connected
                        .api()
                        .patch("/api/v1/users/" + user, change)
                        .expect(200)
                        .json());
        return ExitCode.OK;
    }

    private static void print(Connected connected, JsonNode user) {
        connected.out().println(user.toPrettyString());
        connected.out().flush();
    }

    private static void printImport(Connected connected, JsonNode report) {
        var verb = report.path("dryRun").asBoolean() ? "Would make " : "Made ";
        connected.out().println(verb + report.path("created") + " of " + report.path("rows") + " accounts.");
        for (var error : report.path("errors"))
            connected
                    .out()
                    .printf(
                            "row %s, %s: %s%n",
                            error.path("row"),
                            error.path("field").asString(),
                            error.at("/messages/en").asString());
        connected.out().flush();
    }
}
