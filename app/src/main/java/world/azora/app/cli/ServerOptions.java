package world.azora.app.cli;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import world.azora.app.config.Setting;
import world.azora.app.config.SettingsProblem;
import world.azora.app.server.Installation;

/** The settings that a command which starts a server takes as options; every other one is made by file or environment. */
final class ServerOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (AZORA_PORT, 8080); 0 takes a free one.")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Address to listen on (AZORA_ADDRESS, 127.0.0.1).")
    private @Nullable String address;

    @Option(
            names = "--tls",
            paramLabel = "dev",
            description = "\"dev\": serve HTTPS with a certificate made here. Others by AZORA_TLS_CERTIFICATE.")
    private @Nullable String tls;

    ServerOptions() {}

    Installation installation() {
        return installation(Map.of());
    }

    Installation installation(Map<Setting, String> more) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        flags.putAll(more);
        if (port != null) flags.put(Setting.AZORA_PORT, port.toString());
        if (address != null) flags.put(Setting.AZORA_ADDRESS, address);
        var installation = Installation.of(flags);
        if (tls == null) return installation;
        if (!tls.equals("dev")) throw new SettingsProblem("--tls knows \"dev\" only; see AZORA_TLS_CERTIFICATE.");
        var certificates = installation.certificates();
        var file = certificates.file(certificates.forThisMachine().name());
        flags.put(Setting.AZORA_TLS_CERTIFICATE, file.toString());
        return Installation.of(flags);
    }
}
