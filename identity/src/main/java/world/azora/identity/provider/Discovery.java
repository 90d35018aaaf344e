package world.azora.identity.provider;

import java.util.List;
import java.util.Map;

/**
 * What we say of ourselves (OpenID Connect Discovery 1.0; RFC 8414): what is assembled in {@link ProviderEndpoints}, and
 * no more, where the library lists all that it could do.
 */
final class Discovery {
    private static final List<String> NOT_DONE = List.of(
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported",
            "pushed_authorization_request_endpoint",
            "device_authorization_endpoint",
            "registration_endpoint");
    private static final List<String> SECRETS = List.of("client_secret_basic", "client_secret_post");

    private Discovery() {}

    static void describe(Map<String, Object> claims) {
        NOT_DONE.forEach(claims::remove);
        claims.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        claims.put("response_modes_supported", List.of("query"));
        claims.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
        claims.put("revocation_endpoint_auth_methods_supported", SECRETS);
        claims.put("introspection_endpoint_auth_methods_supported", SECRETS);
        claims.put("scopes_supported", List.of("openid", "profile", "email", "roles", "offline_access"));
        claims.put("authorization_response_iss_parameter_supported", true);
        claims.put("ui_locales_supported", List.of("en", "ar"));
    }

    static void describeOpenId(Map<String, Object> claims) {
        describe(claims);
        claims.put("id_token_signing_alg_values_supported", List.of("RS256", "ES256"));
        claims.put("acr_values_supported", List.of(IdTokenClaims.ONE_FACTOR));
        claims.put("prompt_values_supported", List.of("none", "login", "consent"));
        claims.put(
                "claims_supported",
                List.of(
                        "sub",
                        "iss",
                        "aud",
                        "exp",
                        "iat",
                        "auth_time",
                        "nonce",
                        "acr",
                        "amr",
                        "sid",
                        "name",
                        "locale",
                        "email",
                        "email_verified",
                        "roles"));
        claims.put("claims_parameter_supported", false);
        claims.put("request_parameter_supported", false);
        // Left out, it would mean yes.
        claims.put("request_uri_parameter_supported", false);
    }
}
