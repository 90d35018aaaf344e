package world.azora.app.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import world.azora.app.certs.Certificates;
import world.azora.app.config.Home;
import world.azora.app.config.Setting;
import world.azora.app.config.Settings;
import world.azora.app.config.SettingsProblem;
import world.azora.app.secret.SecretSources;
import world.azora.kernel.Secret;

/** One installation as this process sees it: its home folder, its settings, and the secrets that they refer to. */
public record Installation(Home home, Settings settings, SecretSources secrets) {
    public Installation(Home home, Settings settings) {
        this(home, settings, new SecretSources(home, settings));
    }

    /** Reads both from the environment. Throws {@code SettingsProblem} if something in them is wrong. */
    public static Installation of(Map<Setting, String> flags) {
        var environment = System.getenv();
        // Java takes the home folder from the user's account; people mean the one that their shell names.
        var userHome = environment.getOrDefault("HOME", System.getProperty("user.home"));
        var home = Home.of(environment, userHome);
        return new Installation(home, Settings.read(flags, environment, home.settings()));
    }

    /** The token of the processes of this installation; made at the first use. */
    public Secret serviceToken() {
        return new Secret(given(Setting.AZORA_SERVICE_TOKEN, "service-token"));
    }

    /** Whether the start is refused unless all holds that production needs. */
    public boolean isProduction() {
        var text = settings.get(Setting.AZORA_PRODUCTION);
        return switch (text) {
            case "true", "on" -> true;
            case "false", "off", "" -> false;
            default -> throw new SettingsProblem("AZORA_PRODUCTION is true or false.");
        };
    }

    private String given(Setting setting, String name) {
        var given = secrets.get(setting);
        return given.isEmpty() ? home.secret(name) : given;
    }

    /** The certificates that lie in the home folder. */
    public Certificates certificates() {
        return new Certificates(home.certificates(), Clock.systemUTC());
    }

    /** The file of the certificate that people see, if HTTPS is served from here. */
    public Optional<Path> publicCertificate() {
        var given = settings.get(Setting.AZORA_TLS_CERTIFICATE);
        if (!given.isEmpty()) return Optional.of(Path.of(given));
        return certificates().publicOne();
    }

    /** All that the application is started with. */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<>(settings.properties());
        // A reference that cannot be resolved ends the start here, before anything runs without its secret.
        Arrays.stream(Setting.values())
                .filter(setting -> properties.containsKey(setting.property()))
                .forEach(setting -> properties.put(setting.property(), secrets.get(setting)));
        properties.put("azora.production", isProduction());
        properties.put("azora.home", home.folder().toString());
        properties.put("azora.service-token", serviceToken().value());
        properties.put("azora.identity.key", given(Setting.AZORA_IDENTITY_KEY, "identity-key"));
        properties.put("azora.master-key", secrets.masterKey());
        properties.put("azora.master-key-previous", secrets.previousMasterKey());
        properties.put("azora.ledger.proof.heads-folder", home.heads().toString());
        properties.put("azora.audit.folder", home.audit().toString());
        properties.put(
                "azora.audit.signing-folder", home.secrets().resolve("signing").toString());
        properties.putAll(new TlsProperties(settings, certificates()).all());
        return properties;
    }
}
