package world.azora.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.Accounts;
import world.azora.identity.User;
import world.azora.kernel.TypeIds;
import world.azora.kernel.UserId;
import world.azora.platform.web.Open;

/**
 * What a tool may know of the person, by the scopes that were granted (OpenID Connect Core 1.0, section 5.3). The token is
 * in the header or the form, never in the address (RFC 6750).
 */
@Open
@RestController
final class UserInfoController {
    private static final String BEARER = "Bearer ";

    private final OAuth2AuthorizationService authorizations;
    private final Accounts accounts;

    UserInfoController(OAuth2AuthorizationService authorizations, Accounts accounts) {
        this.authorizations = authorizations;
        this.accounts = accounts;
    }

    private record Granted(User person, Set<String> scopes) {}

    @RequestMapping(
            path = ProviderContext.USER_INFO,
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Map<String, Object>> about(HttpServletRequest request) {
        var token = shown(request);
        // Who shows nothing is told how to, and not that anything is wrong.
        if (token.isEmpty()) return refuse(HttpStatus.UNAUTHORIZED, "Bearer realm=\"azora\"");
        var granted = token.flatMap(this::granted);
        if (granted.isEmpty()) return refuse(HttpStatus.UNAUTHORIZED, "Bearer error=\"invalid_token\"");
        if (!granted.get().scopes().contains("openid"))
            return refuse(HttpStatus.FORBIDDEN, "Bearer error=\"insufficient_scope\", scope=\"openid\"");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(claims(granted.get()));
    }

    private Optional<Granted> granted(String token) {
        return Optional.ofNullable(authorizations.findByToken(token, OAuth2TokenType.ACCESS_TOKEN))
                .flatMap(authorization -> Optional.ofNullable(authorization.getToken(OAuth2AccessToken.class))
                        .filter(access -> access.isActive())
                        .flatMap(access -> accounts.find(TypeIds.parse(UserId.class, authorization.getPrincipalName()))
                                .map(person ->
                                        new Granted(person, access.getToken().getScopes()))));
    }

    private static Map<String, Object> claims(Granted granted) {
        var person = granted.person();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", person.id().toString());
        if (granted.scopes().contains("profile")) {
            claims.put("name", person.displayName().text());
            claims.put("locale", person.locale().code());
        }
        if (granted.scopes().contains("email")) {
            claims.put("email", person.email().text());
            claims.put("email_verified", person.verified());
        }
        if (granted.scopes().contains("roles"))
            claims.put("roles", person.roles().stream().map(Enum::name).sorted().toList());
        return claims;
    }

    private static Optional<String> shown(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null)
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? Optional.of(header.substring(BEARER.length()).strip())
                    : Optional.empty();
        // A token in the address would end up in logs.
        var isInAddress = Optional.ofNullable(request.getQueryString())
                .filter(query ->
                        List.of(query.split("&", -1)).stream().anyMatch(one -> one.startsWith("access_token=")))
                .isPresent();
        return isInAddress ? Optional.empty() : Optional.ofNullable(request.getParameter("access_token"));
    }

    private static ResponseEntity<Map<String, Object>> refuse(HttpStatus status, String challenge) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
