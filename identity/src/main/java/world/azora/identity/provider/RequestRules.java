package world.azora.identity.provider;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/** What an authorization request may hold: first whether it may be answered at all, then what of it we do not do. */
final class RequestRules implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {
    /** OpenID Connect Core 1.0, section 3.1.2.6. */
    private static final Map<String, String> UNSUPPORTED = Map.of(
            "request", "request_not_supported",
            "registration", "registration_not_supported");

    private final Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> usual =
            new OAuth2AuthorizationCodeRequestAuthenticationValidator();

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        usual.accept(context);
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        UNSUPPORTED.forEach((parameter, code) -> {
            if (request.getAdditionalParameters().containsKey(parameter))
                throw new OAuth2AuthorizationCodeRequestAuthenticationException(new OAuth2Error(code), request);
        });
    }
}
