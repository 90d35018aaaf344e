package world.azora.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.util.StringUtils;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PageView;
import world.azora.identity.Pages;

/** How an authorization request ends: back at the tool, with our name (RFC 9207), or with us if it must not go back. */
final class AuthorizationAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final String LOGIN_REQUIRED = "login_required";
    /** What Spring Authorization Server says of a request that is right in all but the missing session. */
    private static final String NOBODY_SIGNED_IN = "OAuth 2.0 Parameter: principal";

    private final String issuer;
    private final SignInRound round;
    private final Pages pages;

    AuthorizationAnswers(ProviderContext context, SignInRound round, Pages pages) {
        this.issuer = context.getIssuer();
        this.round = round;
        this.pages = pages;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication granted) {
        var answer = (OAuth2AuthorizationCodeRequestAuthenticationToken) granted;
        var code = Objects.requireNonNull(answer.getAuthorizationCode());
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("code", code.getTokenValue());
        back(answer, parameters, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        var refused = thrown instanceof OAuth2AuthorizationCodeRequestAuthenticationException known ? known : null;
        var asked = refused == null ? null : refused.getAuthorizationCodeRequestAuthentication();
        var error = refused == null ? new OAuth2Error("invalid_request") : refused.getError();
        if (asked != null && needsSignIn(request, asked, error)) {
            round.start(request, response);
            return;
        }
        if (asked == null || !StringUtils.hasText(asked.getRedirectUri())) {
            var facts = Map.<String, Object>of(
                    "problem", IdentityProblem.AUTHORIZATION_REFUSED, "code", error.getErrorCode());
            pages.write(PageView.of("error", facts).withStatus(400), request, response);
            return;
        }
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("error", error.getErrorCode());
        putIfAny(parameters, "error_description", error.getDescription());
        back(asked, parameters, response);
    }

    private boolean needsSignIn(
            HttpServletRequest request, OAuth2AuthorizationCodeRequestAuthenticationToken asked, OAuth2Error error) {
        if (!(asked.getPrincipal() instanceof AnonymousAuthenticationToken)) return false;
        // A session that only wants renewing is found without asking the person anything.
        if (error.getErrorCode().equals(LOGIN_REQUIRED)) return !round.isOver(request);
        return NOBODY_SIGNED_IN.equals(error.getDescription());
    }

    private void back(
            OAuth2AuthorizationCodeRequestAuthenticationToken asked,
            Map<String, String> parameters,
            HttpServletResponse response) {
        putIfAny(parameters, "state", asked.getState());
        parameters.put("iss", issuer);
        Redirects.to(Redirects.with(Objects.requireNonNull(asked.getRedirectUri()), parameters), response);
    }

    private static void putIfAny(Map<String, String> parameters, String name, @Nullable String value) {
        if (StringUtils.hasText(value)) parameters.put(name, value);
    }
}
