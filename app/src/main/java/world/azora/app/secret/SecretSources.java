package world.azora.app.secret;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import world.azora.app.config.Home;
import world.azora.app.config.SecretReference;
import world.azora.app.config.Setting;
import world.azora.app.config.Settings;
import world.azora.app.config.SettingsProblem;

/** The values of settings, fetched from where they are kept if they are references. Each is fetched once. */
public final class SecretSources {
    private final Settings settings;
    private final Home home;
    private final Map<SecretReference, String> fetched = new ConcurrentHashMap<>();

    public SecretSources(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    /** The value itself. Throws {@link SettingsProblem} with the setting and the reference if it cannot be had. */
    public String get(Setting setting) {
        var text = settings.get(setting);
        if (!setting.isSecret()) return text;
        var reference = SecretReference.parse(text);
        return reference.isEmpty() ? text : resolve(setting, reference.get());
    }

    String shown(Setting setting) {
        return settings.shown(setting);
    }

    String origin(Setting setting) {
        return settings.value(setting).source();
    }

    /** The master key in force: as it was set, or that of the home folder, which is made at the first use. */
    public String masterKey() {
        var given = get(Setting.AZORA_MASTER_KEY);
        return given.isEmpty() ? home.secret("master-key") : given;
    }

    /** The master key before, while it is being replaced; else empty. */
    public String previousMasterKey() {
        var given = get(Setting.AZORA_MASTER_KEY_PREVIOUS);
        return given.isEmpty() ? home.existingSecret("master-key.previous").orElse("") : given;
    }

    public Keystore keystore() {
        return new Keystore(home.keystore(), masterKey(), previousMasterKey());
    }

    private String resolve(Setting setting, SecretReference reference) {
        var known = fetched.get(reference);
        if (known != null) return known;
        try {
            if (opensTheKeystore(setting) && reference.source().equals("keystore"))
                throw new NotResolved("what opens the keystore cannot be in it.");
            var value = source(reference.source()).read(reference);
            if (value.isEmpty()) throw new NotResolved("it is empty.");
            fetched.put(reference, value);
            return value;
        } catch (NotResolved e) {
            throw new SettingsProblem(setting + " refers to " + reference + ", and " + e.getMessage());
        }
    }

    private static boolean opensTheKeystore(Setting setting) {
        return setting == Setting.AZORA_MASTER_KEY || setting == Setting.AZORA_MASTER_KEY_PREVIOUS;
    }

    private SecretSource source(String name) {
        return switch (name) {
            case "keystore" -> new KeystoreSource(this::keystore);
            case "vault" -> new VaultSource(this::get);
            case "aws" -> new AwsSource(this::get, Clock.systemUTC());
            case "azure" -> new AzureSource(this::get);
            default -> throw new NotResolved("there is no such source.");
        };
    }
}
