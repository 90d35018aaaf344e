package world.azora.app.secret;

import com.sun.net.httpserver.HttpExchange;

/** Vault's key-value engine, version 2, at {@code secret/}, with a namespace, one token and one AppRole. */
final class VaultFake extends StoreFake {
    static final String TOKEN = "hvs.right";
    static final String NAMESPACE = "school";

    @Override
    Answer answer(HttpExchange request, String body) {
        if (!header(request, "X-Vault-Namespace").equals(NAMESPACE)) return new Answer(404, "{\"errors\":[]}");
        var path = request.getRequestURI().getPath();
        if (path.equals("/v1/auth/approle/login")) {
            var isRight = request.getRequestMethod().equals("POST")
                    && body.equals("{\"role_id\":\"role\",\"secret_id\":\"secret of the role\"}");
            return isRight
                    ? new Answer(200, "{\"auth\":{\"client_token\":\"" + TOKEN + "\"}}")
                    : new Answer(400, "{\"errors\":[\"invalid role or secret ID\"]}");
        }
        if (!header(request, "X-Vault-Token").equals(TOKEN))
            return new Answer(403, "{\"errors\":[\"permission denied\"]}");
        return path.equals("/v1/secret/data/azora/prod")
                        && request.getRequestMethod().equals("GET")
                ? new Answer(
                        200,
                        "{\"data\":{\"data\":{\"jwt\":\"from vault\",\"empty\":\"\"},\"metadata\":{\"version\":3}}}")
                : new Answer(404, "{\"errors\":[]}");
    }
}
