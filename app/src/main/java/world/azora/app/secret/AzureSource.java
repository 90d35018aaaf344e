package world.azora.app.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static world.azora.app.config.Setting.AZURE_AUTHORITY_HOST;
import static world.azora.app.config.Setting.AZURE_CLIENT_ID;
import static world.azora.app.config.Setting.AZURE_CLIENT_SECRET;
import static world.azora.app.config.Setting.AZURE_KEYVAULT_URL;
import static world.azora.app.config.Setting.AZURE_TENANT_ID;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import world.azora.app.config.SecretReference;
import world.azora.app.config.Setting;

/** {@code azure:NAME}, {@code azure:NAME/VERSION} or either with a {@code #FIELD}: Azure Key Vault. */
final class AzureSource implements SecretSource {
    private static final String API = "?api-version=7.4";
    private static final String SCOPE = "https://vault.azure.net/.default";

    private final Function<Setting, String> settings;

    AzureSource(Function<Setting, String> settings) {
        this.settings = settings;
    }

    @Override
    public String read(SecretReference reference) {
        if (!reference.path().matches("[A-Za-z0-9-]+(/[A-Za-z0-9]+)?"))
            throw new NotResolved("a secret of Azure is named by letters, digits and dashes.");
        var http = new SourceHttp("Azure Key Vault", "");
        var uri = http.address(required(AZURE_KEYVAULT_URL), "/secrets/" + reference.path() + API);
        var answer = http.json(HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token())
                .GET());
        return Fields.of(answer.path("value").asString(""), reference);
    }

    private String token() {
        var http = new SourceHttp("Azure's authority", "");
        var uri = http.address(
                settings.apply(AZURE_AUTHORITY_HOST), "/" + required(AZURE_TENANT_ID) + "/oauth2/v2.0/token");
        var form = new TreeMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                required(AZURE_CLIENT_ID),
                "client_secret",
                required(AZURE_CLIENT_SECRET),
                "scope",
                SCOPE));
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return http.json(request).path("access_token").asString("");
    }

    private String required(Setting setting) {
        var value = settings.apply(setting);
        if (value.isEmpty()) throw new NotResolved(setting + " is not set.");
        return value;
    }
}
