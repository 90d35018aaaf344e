package world.azora.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import world.azora.kernel.Sha256;

/** Another tool, registered here: sends browsers to Azora, and talks to it itself. */
record Tool(URI base, String id, String secret) {
    static final String REDIRECT = "https://tool.example/callback";
    static final String AFTER_LOGOUT = "https://tool.example/bye";
    static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-1";
    static final String CHALLENGE = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Sha256.of(VERIFIER).bytes());

    /** The address that a browser is sent to; a parameter with an empty value is left out. */
    String authorize(Map<String, String> others) {
        return "/oauth2/authorize?" + Browser.encoded(request(others));
    }

    Map<String, String> request(Map<String, String> others) {
        var parameters = new HashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", id);
        parameters.put("redirect_uri", REDIRECT);
        parameters.put("scope", "openid profile email");
        parameters.put("state", "a state & more");
        parameters.put("nonce", "n-1");
        parameters.put("code_challenge", CHALLENGE);
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(others);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    Answer redeem(String code) {
        return redeem(code, Map.of());
    }

    Answer redeem(String code, Map<String, String> others) {
        var form = new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT,
                "code_verifier", VERIFIER));
        form.putAll(others);
        form.values().removeIf(String::isEmpty);
        return post("/oauth2/token", form);
    }

    Answer refresh(String token) {
        return post("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    /** With the tool's secret in the header; without one it names itself in the form. */
    Answer post(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        if (secret.isEmpty()) form.put("client_id", id);
        var caller = new Caller(base).with("Content-Type", "application/x-www-form-urlencoded");
        return (secret.isEmpty() ? caller : caller.with("Authorization", basic(secret)))
                .send("POST", path, Browser.encoded(form));
    }

    String basic(String password) {
        var both = id + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    Answer userInfo(String token) {
        return new Caller(base).with("Authorization", "Bearer " + token).get("/userinfo");
    }

    /** What an ID token says, its signature checked with the keys that are published. */
    JWTClaimsSet read(String idToken) {
        try {
            var token = SignedJWT.parse(idToken);
            var keys = JWKSet.parse(new Caller(base).get("/oauth2/jwks").body());
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
            var isGood = token.getHeader().getAlgorithm().getName().equals("RS256")
                    ? token.verify(new RSASSAVerifier(key.toRSAKey()))
                    : token.verify(new ECDSAVerifier(key.toECKey()));
            if (!isGood) throw new AssertionError("signature");
            return token.getJWTClaimsSet();
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** The code that came back to the tool. */
    static String code(Answer answer) {
        return Objects.requireNonNull(came(answer).get("code"), answer.header("Location"));
    }

    /** The parameters that came back to the tool. */
    static Map<String, String> came(Answer answer) {
        var location = answer.header("Location");
        if (!location.startsWith("https://tool.example/"))
            throw new AssertionError("did not come back: " + location + " " + answer);
        var query = location.contains("?") ? location.substring(location.indexOf('?') + 1) : "";
        return Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toMap(
                        part -> part.substring(0, part.indexOf('=')),
                        part -> URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8)));
    }
}
