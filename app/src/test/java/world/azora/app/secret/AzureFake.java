package world.azora.app.secret;

import com.sun.net.httpserver.HttpExchange;

/** Azure's authority for the tenant {@code tenant}, and a Key Vault that takes its tokens. */
final class AzureFake extends StoreFake {
    private static final String FORM = "client_id=client&client_secret=right+%26+long&grant_type=client_credentials"
            + "&scope=https%3A%2F%2Fvault.azure.net%2F.default";

    @Override
    Answer answer(HttpExchange request, String body) {
        var asked = request.getRequestMethod() + " " + request.getRequestURI();
        if (asked.equals("POST /tenant/oauth2/v2.0/token"))
            return body.equals(FORM)
                    ? new Answer(200, "{\"token_type\":\"Bearer\",\"access_token\":\"eyJ.right\"}")
                    : new Answer(401, "{\"error\":\"invalid_client\"}");
        if (!header(request, "Authorization").equals("Bearer eyJ.right")) return new Answer(401, "{}");
        return asked.equals("GET /secrets/azora-key?api-version=7.4")
                ? new Answer(200, "{\"value\":\"from azure\",\"id\":\"…\"}")
                : new Answer(404, "{\"error\":{\"code\":\"SecretNotFound\"}}");
    }
}
