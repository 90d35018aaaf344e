package world.azora.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.config.SettingsProblem;
import world.azora.app.secret.OwnSecret;
import world.azora.app.secret.SecretCheck;
import world.azora.app.server.Installation;
import world.azora.app.server.MasterKeyChange;
import world.azora.kernel.Secret;

@Command(
        name = "secrets",
        description = "Make, check and replace secrets. None is ever printed.",
        mixinStandardHelpOptions = true)
final class SecretsCommand {
    private static final int VALUE_BYTES_MAX = 65_536;

    @Spec
    private CommandSpec spec;

    SecretsCommand() {}

    @Command(
            name = "generate",
            description = "Make what is missing: 256 random bits each, in files that only the owner can read.",
            mixinStandardHelpOptions = true)
    int generate() {
        var installation = Installation.of(Map.of());
        for (var secret : OwnSecret.values()) {
            var isSet = !installation.settings().get(secret.setting()).isEmpty();
            var isThere =
                    isSet || installation.home().existingSecret(secret.file()).isPresent();
            if (!isThere) installation.home().secret(secret.file());
            say((isThere ? "kept  " : "made  ") + secret.file());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "check",
            description = "Say which secrets are missing, short, well-known or readable by others; status 1 if any is.",
            mixinStandardHelpOptions = true)
    int check(@Option(names = "--json", description = "Print JSON.") boolean json) {
        var installation = Installation.of(Map.of());
        var items = JsonMapper.shared().createArrayNode();
        var isGood = true;
        for (var checked : SecretCheck.all(installation.home(), installation.secrets())) {
            isGood &= checked.complaint().isEmpty();
            items.addObject()
                    .put("name", checked.name())
                    .put("source", checked.source())
                    .put("finding", checked.complaint().orElse("is good"));
        }
        print(json, items, "name", "source", "finding");
        return isGood ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }

    @Command(name = "list", description = "Name every secret and where it is kept.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", description = "Print JSON.") boolean json) {
        var installation = Installation.of(Map.of());
        var items = JsonMapper.shared().createArrayNode();
        for (var secret : OwnSecret.values()) {
            var shown = installation.settings().shown(secret.setting());
            var source = shown.isEmpty()
                    ? installation.home().secrets().resolve(secret.file()).toString()
                    : installation.settings().value(secret.setting()).source();
            items.addObject().put("name", secret.file()).put("source", source).put("effect", secret.effect());
        }
        for (var name : installation.secrets().keystore().names())
            items.addObject()
                    .put("name", name)
                    .put("source", "keystore:" + name)
                    .put("effect", "");
        print(json, items, "name", "source", "effect");
        return ExitCode.OK;
    }

    @Command(
            name = "set",
            description = "Keep a secret, read from standard input, in the encrypted keystore of the home folder.",
            mixinStandardHelpOptions = true)
    int set(@Parameters(paramLabel = "NAME") String name) {
        var installation = Installation.of(Map.of());
        try {
            var bytes = System.in.readNBytes(VALUE_BYTES_MAX + 1);
            var value = new String(bytes, StandardCharsets.UTF_8).strip();
            if (value.isEmpty() || bytes.length > VALUE_BYTES_MAX)
                throw new SettingsProblem("Give the secret, of at most 64 KB, on standard input.");
            installation.secrets().keystore().set(name, new Secret(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say("kept; refer to it as keystore:" + name);
        return ExitCode.OK;
    }

    @Command(
            name = "rotate",
            description = "Replace a secret; without a name the data key of the running server, sealing columns anew.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin Connected connected,
            @Parameters(
                            paramLabel = "NAME",
                            arity = "0..1",
                            defaultValue = "data-key",
                            description = "data-key, service-token or identity-key")
                    String name) {
        if (name.equals("data-key")) return ask(connected, "/internal/machine/secrets/rotation");
        var secret = OwnSecret.of(name)
                .filter(known -> known != OwnSecret.MASTER_KEY)
                .orElseThrow(
                        () -> new SettingsProblem(
                                "Rotate data-key, service-token or identity-key; for the master key there is: secrets rewrap."));
        var installation = Installation.of(Map.of());
        if (!installation.settings().get(secret.setting()).isEmpty())
            throw new SettingsProblem(secret.setting() + " is set from elsewhere: replace it there.");
        installation.home().replaceSecret(secret.file());
        say("replaced " + secret.file() + ". " + secret.effect());
        return ExitCode.OK;
    }

    @Command(
            name = "reseal",
            description = "Seal the columns of one more process with the newest data key.",
            mixinStandardHelpOptions = true)
    int reseal(@Mixin Connected connected) {
        return ask(connected, "/internal/machine/secrets/resealing");
    }

    @Command(
            name = "rewrap",
            description = "Replace the master key. Stop the server first, if it runs the embedded PostgreSQL.",
            mixinStandardHelpOptions = true)
    int rewrap() {
        var home = Installation.of(Map.of()).home();
        var changed = new MasterKeyChange(home, _ -> Installation.of(Map.of())).run();
        say(changed.newKey() ? "made a new master key" : "finished what was begun");
        say("wrapped data keys: " + changed.dataKeys());
        say("Keep master-key.previous as long as backups from before may be needed.");
        return ExitCode.OK;
    }

    private static int ask(Connected connected, String path) {
        var answer = connected.api().post(path, Map.of()).expect(200).json();
        if (connected.wantsJson()) {
            connected.print(answer);
            return ExitCode.OK;
        }
        connected.out().println("data key " + answer.path("dataKey").asInt());
        for (var column : answer.path("columns"))
            connected
                    .out()
                    .println("sealed " + column.path("values").asInt() + " of "
                            + column.path("name").asString());
        connected.out().flush();
        return ExitCode.OK;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private void print(boolean json, tools.jackson.databind.node.ArrayNode items, String... columns) {
        var out = spec.commandLine().getOut();
        if (json)
            out.println(
                    JsonMapper.shared().createObjectNode().set("items", items).toPrettyString());
        else Table.print(out, items, columns);
        out.flush();
    }
}
