package world.azora.app.secret;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.config.SecretReference;

/** Takes out of a secret with several members the one that a reference names. */
final class Fields {
    private Fields() {}

    /** Of a text: the whole, or, with a field, that member of the JSON object which it is. */
    static String of(String text, SecretReference reference) {
        if (reference.field().isEmpty()) return text;
        try {
            return of(JsonMapper.shared().readTree(text), reference);
        } catch (JacksonException _) {
            throw new NotResolved("the secret is no JSON object, so it has no field.");
        }
    }

    static String of(JsonNode members, SecretReference reference) {
        var name = reference.field().orElseThrow(() -> new NotResolved("it does not say which field (add #field)."));
        var value = members.get(name);
        if (value == null || !value.isString()) throw new NotResolved("the secret has no such field.");
        return value.asString();
    }
}
