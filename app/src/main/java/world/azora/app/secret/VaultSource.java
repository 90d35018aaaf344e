package world.azora.app.secret;

import static world.azora.app.config.Setting.VAULT_ADDR;
import static world.azora.app.config.Setting.VAULT_CACERT;
import static world.azora.app.config.Setting.VAULT_NAMESPACE;
import static world.azora.app.config.Setting.VAULT_ROLE_ID;
import static world.azora.app.config.Setting.VAULT_SECRET_ID;
import static world.azora.app.config.Setting.VAULT_TOKEN;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.config.SecretReference;
import world.azora.app.config.Setting;

/**
 * {@code vault:MOUNT/PATH#FIELD}: HashiCorp Vault or OpenBao, the key-value engine in its version 2, by a token or an
 * AppRole.
 */
final class VaultSource implements SecretSource {
    private final Function<Setting, String> settings;

    VaultSource(Function<Setting, String> settings) {
        this.settings = settings;
    }

    @Override
    public String read(SecretReference reference) {
        var address = settings.apply(VAULT_ADDR);
        if (address.isEmpty()) throw new NotResolved("VAULT_ADDR is not set.");
        var slash = reference.path().indexOf('/');
        if (slash < 1 || slash == reference.path().length() - 1)
            throw new NotResolved("a secret of Vault is named mount/path#field.");
        var mount = reference.path().substring(0, slash);
        var http = new SourceHttp("Vault", settings.apply(VAULT_CACERT));
        var uri = http.address(
                address, "/v1/" + mount + "/data" + reference.path().substring(slash));
        var answer = http.json(
                request(uri).header("X-Vault-Token", token(http, address)).GET());
        return Fields.of(answer.path("data").path("data"), reference);
    }

    private String token(SourceHttp http, String address) {
        var token = settings.apply(VAULT_TOKEN);
        if (!token.isEmpty()) return token;
        var role = settings.apply(VAULT_ROLE_ID);
        if (role.isEmpty()) throw new NotResolved("neither VAULT_TOKEN nor VAULT_ROLE_ID is set.");
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("role_id", role)
                .put("secret_id", settings.apply(VAULT_SECRET_ID));
        var login = request(http.address(address, "/v1/auth/approle/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        return http.json(login).path("auth").path("client_token").asString("");
    }

    private HttpRequest.Builder request(URI uri) {
        var request = HttpRequest.newBuilder(uri).header("X-Vault-Request", "true");
        var namespace = settings.apply(VAULT_NAMESPACE);
        return namespace.isEmpty() ? request : request.header("X-Vault-Namespace", namespace);
    }
}
