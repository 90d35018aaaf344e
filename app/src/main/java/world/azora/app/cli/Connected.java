package world.azora.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import tools.jackson.databind.JsonNode;
import world.azora.app.client.ApiClient;
import world.azora.app.config.Setting;
import world.azora.app.server.Installation;

/** What every command shares that asks a running server: where it is, and how to print what it says. */
final class Connected {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Address of the server (default: the one of this home folder).")
    private @Nullable URI server;

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    Connected() {}

    /** Asks as the installation itself: whoever can read its home folder owns it. */
    ApiClient api() {
        var installation = Installation.of(Map.of());
        return ApiClient.of(address(installation), installation.publicCertificate())
                .asSystem(installation.serviceToken());
    }

    boolean wantsJson() {
        return json;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Prints JSON as it came, or a table of the named members of its items. */
    void print(JsonNode answer, String... columns) {
        if (json) out().println(answer.toPrettyString());
        else Table.print(out(), answer.path("items"), columns);
        out().flush();
    }

    private URI address(Installation installation) {
        if (server != null) return server;
        var file = installation.home().address();
        try {
            if (Files.exists(file)) return URI.create(Files.readString(file).strip());
        } catch (IOException e) {
            err().println("Cannot read " + file + "; trying the default port.");
        }
        return URI.create("http://127.0.0.1:" + installation.settings().get(Setting.AZORA_PORT));
    }
}
