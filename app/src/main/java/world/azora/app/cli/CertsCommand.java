package world.azora.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.certs.Certificates;
import world.azora.app.certs.Identity;
import world.azora.app.server.Installation;

@Command(
        name = "certs",
        description = "Certificates by which processes know each other, from an authority of our own.",
        mixinStandardHelpOptions = true)
final class CertsCommand {
    private static final String DAYS = "How many days it holds (90).";
    private static final int DAYS_STANDARD = 90;
    private static final int DAYS_MAX = 825;

    @Spec
    private CommandSpec spec;

    CertsCommand() {}

    @Command(name = "init", description = "Make the authority, once for all machines.", mixinStandardHelpOptions = true)
    int init() {
        var certificates = certificates();
        certificates.init();
        say("Made the authority. Every machine gets " + certificates.trusted() + "; its key stays here.");
        return ExitCode.OK;
    }

    @Command(
            name = "issue",
            description = "Make a certificate for a process of these roles.",
            mixinStandardHelpOptions = true)
    int issue(
            @Parameters(paramLabel = "ROLE,…", description = "As for azora serve --roles.") String roles,
            @Option(names = "--days", paramLabel = "DAYS", description = DAYS) @Nullable Integer days) {
        var certificates = certificates();
        var wanted = new TreeSet<>(Arrays.asList(roles.split(",", -1)));
        try {
            tell(certificates, certificates.issue(wanted, lifetime(days)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return ExitCode.OK;
    }

    @Command(
            name = "renew",
            description = "Make certificates with the same names again; running processes take them up by themselves.",
            mixinStandardHelpOptions = true)
    int renew(
            @Parameters(paramLabel = "NAME", arity = "0..1", description = "Which; without it all.") @Nullable
                    String name,
            @Option(names = "--days", paramLabel = "DAYS", description = DAYS) @Nullable Integer days) {
        var certificates = certificates();
        var meant = certificates.all().stream()
                .filter(one -> name == null || one.name().equals(name))
                .toList();
        if (meant.isEmpty())
            throw new ParameterException(
                    spec.commandLine(), "There is no such certificate. \"azora certs list\" shows which there are.");
        for (var one : meant) tell(certificates, certificates.renew(one, lifetime(days)));
        return ExitCode.OK;
    }

    @Command(
            name = "list",
            description = "Every certificate here, what it proves and when it runs out.",
            mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", description = "Print JSON.") boolean json) {
        var certificates = certificates();
        var mapper = JsonMapper.shared();
        var items = mapper.createArrayNode();
        var now = Clock.systemUTC().instant();
        for (var one : certificates.all())
            items.addObject()
                    .put("name", one.name())
                    .put("identities", String.join(" ", one.names()))
                    .put("expiresAt", one.expiresAt().toString())
                    .put("daysLeft", one.daysLeft(now))
                    .put("file", certificates.file(one.name()).toString());
        var out = spec.commandLine().getOut();
        if (json) out.println(mapper.createObjectNode().set("items", items).toPrettyString());
        else Table.print(out, items, "name", "identities", "expiresAt", "daysLeft", "file");
        out.flush();
        return ExitCode.OK;
    }

    private void tell(Certificates certificates, Identity made) {
        say(certificates.file(made.name()) + " proves " + String.join(", ", List.copyOf(made.names())) + " until "
                + made.expiresAt());
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private Duration lifetime(@Nullable Integer days) {
        var wanted = Optional.ofNullable(days).orElse(DAYS_STANDARD);
        if (wanted < 1 || wanted > DAYS_MAX)
            throw new ParameterException(spec.commandLine(), "A certificate holds 1 to " + DAYS_MAX + " days.");
        return Duration.ofDays(wanted);
    }

    private static Certificates certificates() {
        return Installation.of(Map.of()).certificates();
    }
}
