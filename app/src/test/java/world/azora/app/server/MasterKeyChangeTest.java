package world.azora.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import world.azora.app.config.Home;
import world.azora.app.config.Settings;
import world.azora.app.config.SettingsProblem;
import world.azora.app.server.MasterKeyChange.Changed;
import world.azora.kernel.Secret;
import world.azora.platform.data.DataModule;
import world.azora.platform.secret.ColumnCipher;
import world.azora.platform.secret.SecretModule;
import world.azora.platform.testing.TestDatabase;

/** Each state in which a change can be killed is made here by its files, and must open everything. */
final class MasterKeyChangeTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private Home home = new Home(Path.of("."));
    private byte[] sealed = {};

    @BeforeEach
    void seal() {
        home = new Home(folder);
        sealed = with(Map.of(), cipher -> cipher.seal(new byte[] {1, 2, 3}, "here"));
        installation(Map.of()).secrets().keystore().set("NAME", new Secret("kept"));
    }

    @Test
    void new_key_opens_everything_and_the_old_one_nothing() throws IOException {
        var old = home.secret("master-key");

        assertThat(change().run()).isEqualTo(new Changed(true, 1));

        assertThat(home.secret("master-key")).isNotEqualTo(old).hasSize(43);
        assertThat(home.existingSecret("master-key.previous")).contains(old);
        Files.delete(home.secrets().resolve("master-key.previous"));
        assertEverythingOpens();
    }

    @Test
    void killed_after_the_new_key_was_made_everything_opens_and_the_next_run_ends_it() {
        home.replaceSecret("master-key");
        var made = home.secret("master-key");
        assertEverythingOpens();

        assertThat(change().run()).isEqualTo(new Changed(false, 1));

        assertThat(home.secret("master-key")).isEqualTo(made);
        assertEverythingOpens();
    }

    @Test
    void killed_after_the_keystore_was_wrapped_everything_opens_and_the_next_run_ends_it() throws IOException {
        home.replaceSecret("master-key");
        installation(Map.of()).secrets().keystore().rewrap();
        assertEverythingOpens();

        assertThat(change().run()).isEqualTo(new Changed(false, 1));

        Files.delete(home.secrets().resolve("master-key.previous"));
        assertEverythingOpens();
    }

    @Test
    void killed_while_the_old_key_was_put_aside_nothing_has_changed() throws IOException {
        Files.copy(home.secrets().resolve("master-key"), home.secrets().resolve("master-key.previous"));

        assertEverythingOpens();
    }

    @Test
    void key_that_is_set_from_elsewhere_is_replaced_there_and_then_wrapped() {
        var one = Map.of("AZORA_MASTER_KEY", home.secret("master-key"));
        var two = Map.of(
                "AZORA_MASTER_KEY",
                "two, and thirty-one letters more",
                "AZORA_MASTER_KEY_PREVIOUS",
                home.secret("master-key"));

        assertThatThrownBy(() -> new MasterKeyChange(home, _ -> installation(one)).run())
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("AZORA_MASTER_KEY_PREVIOUS");
        assertThat(new MasterKeyChange(home, _ -> installation(two)).run()).isEqualTo(new Changed(false, 1));

        var after = Map.of("AZORA_MASTER_KEY", "two, and thirty-one letters more");
        assertThat(with(after, cipher -> cipher.open(sealed, "here"))).containsExactly(1, 2, 3);
    }

    private MasterKeyChange change() {
        return new MasterKeyChange(home, _ -> installation(Map.of()));
    }

    private void assertEverythingOpens() {
        assertThat(with(Map.of(), cipher -> cipher.open(sealed, "here"))).containsExactly(1, 2, 3);
        assertThat(installation(Map.of()).secrets().keystore().get("NAME")).contains("kept");
    }

    private Installation installation(Map<String, String> environment) {
        var all = new java.util.HashMap<>(environment);
        all.putAll(database.settings());
        return new Installation(home, Settings.read(Map.of(), all, home.settings()));
    }

    private byte[] with(Map<String, String> environment, Function<ColumnCipher, byte[]> work) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "azora", installation(environment).properties()));
            context.register(DataModule.class, SecretModule.class);
            context.refresh();
            return work.apply(context.getBean(ColumnCipher.class));
        }
    }
}
