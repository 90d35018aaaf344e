package world.azora.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import world.azora.identity.CookieNames;
import world.azora.identity.IdentityKey;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Pages;
import world.azora.identity.PublicUrl;

/**
 * Tells our forms from those of other sites, before anybody is signed in: a cookie of chance, and its HMAC in the form.
 * Another site can neither read the one nor compute the other (OWASP, "signed double-submit cookie").
 */
final class FormTokens {
    private final String cookieName;
    private final boolean secure;
    private final byte[] key;

    FormTokens(PublicUrl url, IdentityKey secret) {
        this.secure = CookieNames.at(url).secure();
        this.cookieName = secure ? "__Host-azora_form" : "azora_form";
        this.key = secret.derive("azora.identity.form");
    }

    /** The browser's own chance, or a new one. */
    String chance(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, cookieName);
        return cookie == null || cookie.getValue().isEmpty()
                ? OneTimeToken.fresh().text()
                : cookie.getValue();
    }

    String cookie(String chance) {
        return ResponseCookie.from(cookieName, chance)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build()
                .toString();
    }

    String token(String chance) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(IdentityKey.hmac(key, bytes(chance)));
    }

    boolean matches(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, cookieName);
        var token = request.getParameter(Pages.FORM_FIELD);
        return cookie != null && token != null && MessageDigest.isEqual(bytes(token(cookie.getValue())), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
