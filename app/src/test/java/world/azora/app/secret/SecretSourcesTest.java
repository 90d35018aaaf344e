package world.azora.app.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.app.config.Setting.AZORA_SERVICE_TOKEN;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.app.config.Home;
import world.azora.app.config.SecretReference;
import world.azora.app.config.Setting;
import world.azora.app.config.Settings;
import world.azora.app.config.SettingsProblem;
import world.azora.kernel.Secret;

/** The stores are fakes on this machine: the real services could not be reached when this was written. */
final class SecretSourcesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vault:secret/azora#jwt",
                "aws:azora/prod#key",
                "aws:arn:aws:secretsmanager:eu-central-1:1:secret:azora",
                "azure:azora-key",
                "keystore:SMTP"
            })
    void reference_is_known_by_its_form_and_shown(String text) {
        assertThat(SecretReference.parse(text)).hasToString("Optional[" + text + "]");
        assertThat(settings(Map.of("AZORA_SERVICE_TOKEN", text)).shown(AZORA_SERVICE_TOKEN))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vault:", "vaults:a#b", "postgres://u:p@h/d", "vault:a b", "keystore", "x keystore:a"})
    void any_other_text_is_a_value(String text) {
        assertThat(SecretReference.parse(text)).isEmpty();
    }

    @Test
    void vault_gives_a_field_by_token() {
        try (var vault = new VaultFake()) {
            assertThat(get(vault(vault, "vault:secret/azora/prod#jwt"))).isEqualTo("from vault");
            assertThat(vault.asked).containsExactly("GET /v1/secret/data/azora/prod");
        }
    }

    @Test
    void vault_gives_a_field_by_role() {
        try (var vault = new VaultFake()) {
            var environment = vault(vault, "vault:secret/azora/prod#jwt");
            environment.remove("VAULT_TOKEN");
            environment.put("VAULT_ROLE_ID", "role");
            environment.put("VAULT_SECRET_ID", "secret of the role");

            assertThat(get(environment)).isEqualTo("from vault");

            environment.put("VAULT_SECRET_ID", "wrong secret");
            assertRefused(environment, "Vault answered 400");
        }
    }

    @Test
    void store_that_stumbles_is_asked_again_three_times_in_all() {
        try (var vault = new VaultFake()) {
            vault.failuresFirst = 2;
            assertThat(get(vault(vault, "vault:secret/azora/prod#jwt"))).isEqualTo("from vault");
            assertThat(vault.asked).hasSize(3);
        }
        try (var vault = new VaultFake()) {
            vault.failuresFirst = 3;
            assertRefused(vault(vault, "vault:secret/azora/prod#jwt"), "Vault answered 503");
            assertThat(vault.asked).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vault:secret/azora/prod       | hvs.right | which field
            vault:secret/azora/prod#none  | hvs.right | no such field
            vault:secret/azora/prod#empty | hvs.right | is empty
            vault:secret/azora/test#jwt   | hvs.right | 404
            vault:secret#jwt              | hvs.right | mount/path
            vault:secret/azora/prod#jwt   | hvs.wrong | 403
            """)
    void what_vault_does_not_give_stops_the_start(String reference, String token, String complaint) {
        try (var vault = new VaultFake()) {
            var environment = vault(vault, reference);
            environment.put("VAULT_TOKEN", token);

            assertRefused(environment, complaint);
        }
    }

    @Test
    void store_that_is_away_or_in_clear_elsewhere_stops_the_start() {
        var vault = new VaultFake();
        var environment = vault(vault, "vault:secret/azora/prod#jwt");
        vault.close();

        assertRefused(environment, "could not be reached");
        environment.put("VAULT_ADDR", "http://vault.example.org:8200");
        assertRefused(environment, "https://");
        environment.put("VAULT_ADDR", "https://127.0.0.1:1");
        environment.put("VAULT_CACERT", "/nowhere/ca.pem");
        assertRefused(environment, "/nowhere/ca.pem");
        environment.remove("VAULT_ADDR");
        assertRefused(environment, "VAULT_ADDR is not set");
    }

    @Test
    void aws_gives_a_field_or_the_whole_to_a_signed_request() {
        try (var aws = new AwsFake()) {
            assertThat(get(aws(aws, "aws:azora/prod#key"))).isEqualTo("from aws");
            assertThat(get(aws(aws, "aws:azora/prod"))).isEqualTo("{\"key\":\"from aws\"}");
        }
    }

    @Test
    void what_aws_does_not_give_stops_the_start() {
        try (var aws = new AwsFake()) {
            assertRefused(aws(aws, "aws:azora/test#key"), "400");
            assertRefused(aws(aws, "aws:bytes"), "bytes");
            var wrong = aws(aws, "aws:azora/prod#key");
            wrong.put("AWS_SECRET_ACCESS_KEY", "another key than the right one");
            assertRefused(wrong, "403");
            var noSession = aws(aws, "aws:azora/prod#key");
            noSession.remove("AWS_SESSION_TOKEN");
            assertRefused(noSession, "403");
            var nowhere = aws(aws, "aws:azora/prod#key");
            nowhere.remove("AWS_REGION");
            assertRefused(nowhere, "AWS_REGION is not set");
        }
    }

    /** The example "get-vanilla" of AWS's test suite for Signature Version 4. */
    @Test
    void signature_is_that_of_the_published_example() {
        var signature = new AwsSignature(
                "AKIDEXAMPLE", new Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCY" + "EXAMPLEKEY"), "us-east-1", "service");
        var request = new AwsSignature.Request(
                "GET", java.net.URI.create("https://example.amazonaws.com/"), new TreeMap<>(), "");

        var headers = signature.sign(request, Instant.parse("2015-08-30T12:36:00Z"));

        assertThat(headers.get("authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                        + "SignedHeaders=host;x-amz-date, "
                        + "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }

    @Test
    void azure_gives_a_secret_to_a_client_with_a_token() {
        try (var azure = new AzureFake()) {
            assertThat(get(azure(azure, "azure:azora-key"))).isEqualTo("from azure");
        }
    }

    @Test
    void what_azure_does_not_give_stops_the_start() {
        try (var azure = new AzureFake()) {
            assertRefused(azure(azure, "azure:other-key"), "404");
            assertRefused(azure(azure, "azure:../azora"), "letters, digits");
            var wrong = azure(azure, "azure:azora-key");
            wrong.put("AZURE_CLIENT_SECRET", "another secret of the client");
            assertRefused(wrong, "401");
        }
    }

    @Test
    void keystore_keeps_a_secret_that_settings_refer_to() {
        var environment = Map.of("AZORA_SERVICE_TOKEN", "keystore:TOKEN");
        assertRefused(environment, "azora secrets set TOKEN");

        sources(environment).keystore().set("TOKEN", new Secret("from the keystore"));

        assertThat(get(environment)).isEqualTo("from the keystore");
    }

    @Test
    void master_key_cannot_be_in_the_keystore_that_it_opens() {
        var sources = sources(Map.of("AZORA_MASTER_KEY", "keystore:MASTER"));

        assertThatThrownBy(sources::masterKey)
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("cannot be in it");
    }

    private static Map<String, String> vault(VaultFake fake, String reference) {
        return new HashMap<>(Map.of(
                "AZORA_SERVICE_TOKEN",
                reference,
                "VAULT_ADDR",
                fake.url(),
                "VAULT_NAMESPACE",
                VaultFake.NAMESPACE,
                "VAULT_TOKEN",
                VaultFake.TOKEN));
    }

    private static Map<String, String> aws(AwsFake fake, String reference) {
        return new HashMap<>(Map.of(
                "AZORA_SERVICE_TOKEN",
                reference,
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                AwsFake.KEY,
                "AWS_SECRET_ACCESS_KEY",
                AwsFake.SECRET,
                "AWS_SESSION_TOKEN",
                AwsFake.SESSION,
                "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                fake.url()));
    }

    private static Map<String, String> azure(AzureFake fake, String reference) {
        return new HashMap<>(Map.of(
                "AZORA_SERVICE_TOKEN",
                reference,
                "AZURE_KEYVAULT_URL",
                fake.url(),
                "AZURE_AUTHORITY_HOST",
                fake.url(),
                "AZURE_TENANT_ID",
                "tenant",
                "AZURE_CLIENT_ID",
                "client",
                "AZURE_CLIENT_SECRET",
                "right & long"));
    }

    private String get(Map<String, String> environment) {
        return sources(environment).get(AZORA_SERVICE_TOKEN);
    }

    /** The reference is named, and nothing that was presented or could have been read. */
    private void assertRefused(Map<String, String> environment, String complaint) {
        assertThatThrownBy(() -> get(environment))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("AZORA_SERVICE_TOKEN refers to " + environment.get("AZORA_SERVICE_TOKEN"))
                .hasMessageContaining(complaint)
                .satisfies(thrown -> environment.forEach((name, value) -> {
                    if (name.matches("VAULT_TOKEN|.*SECRET_(ID|ACCESS_KEY)|.*CLIENT_SECRET"))
                        assertThat(thrown.getMessage()).doesNotContain(value);
                }))
                .message()
                .doesNotContain("from vault", "from aws", "from azure");
    }

    private SecretSources sources(Map<String, String> environment) {
        return new SecretSources(new Home(folder), settings(environment));
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.read(Map.<Setting, String>of(), environment, folder.resolve("azora.yaml"));
    }
}
