package world.azora.app.server;

import java.util.function.Function;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import world.azora.app.config.Home;
import world.azora.app.config.Setting;
import world.azora.app.config.SettingsProblem;
import world.azora.platform.data.DataModule;
import world.azora.platform.secret.ColumnCipher;
import world.azora.platform.secret.DataKeys;
import world.azora.platform.secret.SecretModule;

/**
 * Replaces the master key. The old one is kept as {@code master-key.previous} before the new one is in force, and both
 * open everything until all is wrapped by the new one: killed at any point, the same command goes on where it was.
 */
public final class MasterKeyChange {
    private static final String FILE = "master-key";

    private final Home home;
    private final Function<Home, Installation> installation;

    /** @param installation reads an installation anew, with the keys as they then are */
    public MasterKeyChange(Home home, Function<Home, Installation> installation) {
        this.home = home;
        this.installation = installation;
    }

    /** What was wrapped again: data keys of the database. */
    public record Changed(boolean newKey, int dataKeys) {}

    /** Makes a new key if the one before is done with; then wraps with it what another wraps. */
    public Changed run() {
        var now = installation.apply(home);
        var isOwn = now.settings().get(Setting.AZORA_MASTER_KEY).isEmpty();
        var unfinished = with(now, DataKeys::stale) > 0;
        if (!isOwn
                && !unfinished
                && now.settings().get(Setting.AZORA_MASTER_KEY_PREVIOUS).isEmpty())
            throw new SettingsProblem("The master key is set by AZORA_MASTER_KEY. Set that to a new one and"
                    + " AZORA_MASTER_KEY_PREVIOUS to the old one for every process, then run this again.");
        var isNew = isOwn && !unfinished;
        if (isNew) home.replaceSecret(FILE);
        return new Changed(isNew, finish());
    }

    /** Wraps again whatever another master key wraps; it is also the rest of a change that was cut off. */
    private int finish() {
        var now = installation.apply(home);
        now.secrets().keystore().rewrap();
        return with(now, DataKeys::rewrap);
    }

    private static <T> T with(Installation installation, Function<DataKeys, T> work) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("azora", installation.properties()));
            context.register(DataModule.class, SecretModule.class);
            context.refresh();
            // Opened as a process opens them: under a wrong master key nothing may be wrapped.
            context.getBean(ColumnCipher.class);
            return work.apply(context.getBean(DataKeys.class));
        }
    }
}
