package world.azora.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.azora.app.CommandByHand;
import world.azora.app.CommandByHand.Ended;
import world.azora.app.config.Settings;

/** The script and the command line as an operator uses them. */
final class SecretsByHandTest {
    @TempDir
    private Path folder;

    @Test
    void script_writes_strong_secrets_once_for_its_owner_only() throws Exception {
        var file = folder.resolve(".env.production");
        var first = CommandByHand.program(script()).in(folder).run();
        var written = Files.readString(file);

        var second = CommandByHand.program(script()).in(folder).run();

        assertThat(first.exit()).as(first.output()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var values = written.lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(values.keySet())
                .containsExactlyInAnyOrder(
                        "AZORA_PRODUCTION", "AZORA_MASTER_KEY", "AZORA_SERVICE_TOKEN", "AZORA_IDENTITY_KEY");
        assertThat(Settings.read(Map.of(), values, folder.resolve("azora.yaml")))
                .isNotNull();
        for (var secret : OwnSecret.values())
            assertThat(Weakness.ofKey(
                            Objects.requireNonNull(values.get(secret.setting().name()))))
                    .isEmpty();
        assertThat(values.values()).doesNotHaveDuplicates();
        assertThat(second.exit()).isNotZero();
        assertThat(Files.readString(file)).isEqualTo(written);
        assertThat(first.output() + second.output())
                .doesNotContain(Objects.requireNonNull(values.get("AZORA_MASTER_KEY")));
    }

    @Test
    void check_fails_until_secrets_are_made_and_no_command_prints_one() throws Exception {
        var before = azora("", "secrets", "check");
        var made = azora("", "secrets", "generate");
        var token = secret("service-token");
        var after = azora("", "secrets", "check");
        var kept = azora("a password for mails\n", "secrets", "set", "SMTP");
        var empty = azora("\n", "secrets", "set", "NOTHING");
        var listed = azora("", "secrets", "list");
        var rotated = azora("", "secrets", "rotate", "service-token");

        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.output()).contains("AZORA_MASTER_KEY", "is missing");
        assertThat(made.exit()).isZero();
        assertThat(after.exit()).as(after.output()).isZero();
        assertThat(kept.exit()).isZero();
        assertThat(empty.exit()).isNotZero();
        assertThat(listed.output()).contains("keystore:SMTP", "restart all processes");
        assertThat(rotated.exit()).isZero();
        assertThat(secret("service-token")).isNotEqualTo(token);
        assertThat(secret("service-token.previous")).isEqualTo(token);
        assertThat(List.of(before, made, after, kept, empty, listed, rotated))
                .extracting(Ended::output)
                .noneMatch(output -> output.contains(token) || output.contains("a password for mails"));
    }

    @Test
    void reference_that_cannot_be_resolved_refuses_the_start_by_name() throws Exception {
        var ended = CommandByHand.azora(folder, List.of("run", "--port", "0"))
                .in(folder)
                .with("AZORA_SERVICE_TOKEN", "keystore:NOTHING")
                .run();

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.output())
                .contains("AZORA_SERVICE_TOKEN refers to keystore:NOTHING")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    private Ended azora(String input, String... words) throws InterruptedException {
        return CommandByHand.azora(folder, List.of(words))
                .in(folder)
                .typing(input)
                .run();
    }

    private String secret(String name) throws IOException {
        return Files.readString(folder.resolve("secrets").resolve(name)).strip();
    }

    private static List<String> script() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("azora"))) root = Objects.requireNonNull(root.getParent());
        return List.of(root.resolve("scripts/generate-secrets.sh").toString());
    }
}
