package world.azora.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Tells a tool what was wrong by its code alone (RFC 6749, section 5.2): 401 if it is the tool itself, else 400. */
final class TokenErrors implements AuthenticationFailureHandler {
    private final OAuth2ErrorHttpMessageConverter errors = new OAuth2ErrorHttpMessageConverter();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        var code = thrown instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_REQUEST;
        var answer = new ServletServerHttpResponse(response);
        var isUnknown = code.equals(OAuth2ErrorCodes.INVALID_CLIENT);
        answer.setStatusCode(isUnknown ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST);
        answer.getHeaders().setCacheControl("no-store");
        if (isUnknown) answer.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"azora\"");
        errors.write(new OAuth2Error(code), null, answer);
        answer.flush();
    }
}
