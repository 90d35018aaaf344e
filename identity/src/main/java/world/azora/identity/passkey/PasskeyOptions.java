package world.azora.identity.passkey;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import world.azora.identity.Bytes;
import world.azora.identity.PublicUrl;
import world.azora.identity.User;

/** What browsers hand to authenticators, as WebAuthn Level 3, section 5.1, spells it in JSON. */
final class PasskeyOptions {
    private static final String NAME = "Azora";

    private final JsonMapper json;
    private final PublicUrl url;

    PasskeyOptions(JsonMapper json, PublicUrl url) {
        this.json = json;
        this.url = url;
    }

    ObjectNode creation(Bytes question, User user, Bytes handle, List<Bytes> known) {
        var options = json.createObjectNode();
        options.putObject("rp").put("id", url.uri().getHost()).put("name", NAME);
        options.putObject("user")
                .put("id", handle.base64Url())
                .put("name", user.email().text())
                .put("displayName", user.displayName().text());
        options.put("challenge", question.base64Url());
        var algorithms = options.putArray("pubKeyCredParams");
        WebAuthn.ALGORITHMS.forEach(algorithm -> algorithms
                .addObject()
                .put("type", "public-key")
                .put("alg", algorithm.getAlg().getValue()));
        options.put("timeout", Ceremonies.LIFETIME.toMillis());
        // An authenticator must not hold two passkeys for one account.
        credentials(options.putArray("excludeCredentials"), known);
        options.putObject("authenticatorSelection")
                .put("residentKey", "preferred")
                .put("userVerification", "preferred");
        // Which make of authenticator somebody owns is none of our business.
        return options.put("attestation", "none");
    }

    /** @param known the person's passkeys; without any, the authenticator finds one and asks its holder who he is */
    ObjectNode request(Bytes question, List<Bytes> known) {
        var options = json.createObjectNode();
        options.put("challenge", question.base64Url());
        options.put("rpId", url.uri().getHost());
        options.put("timeout", Ceremonies.LIFETIME.toMillis());
        credentials(options.putArray("allowCredentials"), known);
        return options.put("userVerification", known.isEmpty() ? "required" : "preferred");
    }

    private static void credentials(ArrayNode list, List<Bytes> ids) {
        ids.forEach(id -> list.addObject().put("type", "public-key").put("id", id.base64Url()));
    }
}
