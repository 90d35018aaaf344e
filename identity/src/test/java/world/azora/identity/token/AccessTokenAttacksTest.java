package world.azora.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import world.azora.identity.AccessToken;
import world.azora.identity.IdentityWorld;
import world.azora.identity.SessionGate;
import world.azora.identity.SessionTokens;
import world.azora.kernel.PersonRole;

/** The usual attacks on JWT, against a good token of a live session. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessTokenAttacksTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] ORDER =
            HexFormat.of().parseHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

    private final IdentityWorld world = new IdentityWorld();
    private final SessionGate gate = world.get(SessionGate.class);
    private final SessionTokens good = world.signedIn(world.person(PersonRole.LEARNER));
    private final ECKey ours = world.get(SigningKeys.class).current();

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void good_token_is_let_in_with_the_roles_of_its_person() {
        var session = gate.session(good.access().token()).orElseThrow();

        assertThat(session.id()).isEqualTo(good.session());
        assertThat(session.actor().id()).isEqualTo(good.person());
        assertThat(session.actor().roles()).containsExactly(PersonRole.LEARNER);
    }

    @Test
    void token_that_the_test_signs_with_our_key_is_good_too() throws JOSEException {
        assertThat(isLetIn(signed(new TreeMap<>(header()), new TreeMap<>(claims()), new ECDSASigner(ours))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("headers")
    void token_with_another_header_is_refused(Consumer<Map<String, Object>> change) throws JOSEException {
        var header = new TreeMap<>(header());
        change.accept(header);

        assertThat(isLetIn(signed(header, new TreeMap<>(claims()), new ECDSASigner(ours))))
                .isFalse();
    }

    Stream<Named<Consumer<Map<String, Object>>>> headers() throws JOSEException {
        var foreign = foreignKey();
        return Stream.of(
                named("alg none", header -> header.put("alg", "none")),
                named("alg None", header -> header.put("alg", "None")),
                named("alg HS256", header -> header.put("alg", "HS256")),
                named("alg RS256", header -> header.put("alg", "RS256")),
                named("alg ES384", header -> header.put("alg", "ES384")),
                named("alg es256", header -> header.put("alg", "es256")),
                named("alg a number", header -> header.put("alg", 256)),
                named("no alg", header -> header.remove("alg")),
                named("typ JWT", header -> header.put("typ", "JWT")),
                named("no typ", header -> header.remove("typ")),
                named("kid unknown", header -> header.put("kid", "unknown")),
                named("kid of a file", header -> header.put("kid", "../../../../dev/null")),
                named("kid with SQL", header -> header.put("kid", "' UNION SELECT 'x' --")),
                named("kid with NUL", header -> header.put("kid", "\u0000")),
                named("kid very long", header -> header.put("kid", "k".repeat(65))),
                named("kid empty", header -> header.put("kid", "")),
                named("kid a list", header -> header.put("kid", new String[] {"a"})),
                named("no kid", header -> header.remove("kid")),
                named(
                        "jwk embedded",
                        header -> header.put("jwk", foreign.toPublicJWK().toJSONObject())),
                named("jku", header -> header.put("jku", "https://evil.example/jwks.json")),
                named("x5u", header -> header.put("x5u", "https://evil.example/x.pem")),
                named("x5c", header -> header.put("x5c", new String[] {"MIIB"})),
                named("crit", header -> header.put("crit", new String[] {"exp"})),
                named("b64", header -> header.put("b64", false)),
                named("zip", header -> header.put("zip", "DEF")));
    }

    @ParameterizedTest
    @MethodSource("claimSets")
    void token_with_other_claims_is_refused(Consumer<Map<String, Object>> change) throws JOSEException {
        var claims = new TreeMap<>(claims());
        change.accept(claims);

        assertThat(isLetIn(signed(new TreeMap<>(header()), claims, new ECDSASigner(ours))))
                .isFalse();
    }

    Stream<Named<Consumer<Map<String, Object>>>> claimSets() {
        var now = world.clock.instant().getEpochSecond();
        var stranger = world.signedIn(world.person(PersonRole.ADMIN));
        return Stream.of(
                named("expired", claims -> claims.put("exp", now)),
                named("exp a text", claims -> claims.put("exp", "9999999999")),
                named("exp huge", claims -> claims.put("exp", "1e400")),
                named("no exp", claims -> claims.remove("exp")),
                named("not yet", claims -> claims.put("nbf", now + 31)),
                named("no nbf", claims -> claims.remove("nbf")),
                named("other audience", claims -> claims.put("aud", "elsewhere")),
                named("list of audiences", claims -> claims.put("aud", new String[] {"azora", "elsewhere"})),
                named("no audience", claims -> claims.remove("aud")),
                named("other issuer", claims -> claims.put("iss", "https://evil.example")),
                named("no issuer", claims -> claims.remove("iss")),
                named(
                        "other person",
                        claims -> claims.put("sub", stranger.person().toString())),
                named("person malformed", claims -> claims.put("sub", "usr_x")),
                named("no session", claims -> claims.remove("sid")),
                named("session malformed", claims -> claims.put("sid", "ses_x")),
                named("unknown claim", claims -> claims.put("roles", "ADMIN")));
    }

    @Test
    void token_signed_by_another_key_is_refused() throws JOSEException {
        assertThat(isLetIn(signed(new TreeMap<>(header()), new TreeMap<>(claims()), new ECDSASigner(foreignKey()))))
                .isFalse();
    }

    @Test
    void token_signed_by_hmac_with_our_public_key_is_refused() throws JOSEException {
        var header = new TreeMap<>(header());
        header.put("alg", "HS256");
        var publicKey = ours.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);

        var mac = new MACSigner(publicKey);
        var input = part(header) + "." + part(new TreeMap<>(claims()));
        var signature = mac.sign(new JWSHeader(JWSAlgorithm.HS256), input.getBytes(StandardCharsets.US_ASCII));

        assertThat(isLetIn(input + "." + signature)).isFalse();
    }

    @Test
    void token_with_a_member_twice_is_refused() throws JOSEException {
        var claims = JSON.writeValueAsString(new TreeMap<>(claims()));
        var doubled = claims.replaceFirst("\\{", "{\"aud\":\"elsewhere\",");
        var input = part(new TreeMap<>(header())) + "." + base64(doubled);

        assertThat(isLetIn(input + "." + signature(input, new ECDSASigner(ours))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncated",
                "empty",
                "zero",
                "r zero",
                "s zero",
                "s as large as the order",
                "padded",
                "sloppy",
                "newline",
                "space before",
                "space within",
                "standard base64",
                "four parts",
                "two parts",
                "DER"
            })
    void token_with_a_damaged_signature_or_form_is_refused(String damage) {
        var text = good.access().token().text();
        var cut = text.lastIndexOf('.') + 1;
        var signature = text.substring(cut);
        var damaged = switch (damage) {
            case "truncated" -> text.substring(0, text.length() - 2);
            case "empty" -> text.substring(0, cut);
            // CVE-2022-21449: a signature of zeros once fitted everything.
            case "zero" -> text.substring(0, cut) + base64(new String(new char[64]));
            case "r zero" -> text.substring(0, cut) + half(signature, new byte[32], 0);
            case "s zero" -> text.substring(0, cut) + half(signature, new byte[32], 32);
            case "s as large as the order" -> text.substring(0, cut) + half(signature, ORDER, 32);
            case "space before" -> " " + text;
            case "space within" -> text.substring(0, cut) + " " + signature;
            case "standard base64" -> text.substring(0, cut) + "+/" + signature.substring(2);
            case "padded" -> text + "==";
            case "sloppy" -> text.substring(0, text.length() - 1) + sloppier(signature.charAt(signature.length() - 1));
            case "newline" -> text + "\n";
            case "four parts" -> text + ".x";
            case "two parts" -> text.substring(0, cut - 1);
            case "DER" -> text.substring(0, cut) + der(signature);
            default -> throw new AssertionError(damage);
        };

        assertThat(damaged).isNotEqualTo(text);
        assertThat(isLetIn(damaged)).isFalse();
    }

    @Test
    void token_with_a_header_member_twice_is_refused() throws JOSEException {
        var header = JSON.writeValueAsString(new TreeMap<>(header())).replaceFirst("\\{", "{\"alg\":\"none\",");

        assertThat(isLetIn(signed(base64(header), part(new TreeMap<>(claims())))))
                .isFalse();
    }

    @Test
    void token_with_anything_after_its_claims_is_refused() throws JOSEException {
        var header = part(new TreeMap<>(header()));
        var claims = JSON.writeValueAsString(new TreeMap<>(claims()));

        assertThat(isLetIn(signed(header, base64(claims)))).isTrue();
        assertThat(isLetIn(signed(header, base64(claims + "{}")))).isFalse();
        assertThat(isLetIn(signed(header, base64(claims + "x")))).isFalse();
    }

    @Test
    void token_whose_claims_are_no_utf_8_is_refused() throws JOSEException {
        var claims = JSON.writeValueAsBytes(new TreeMap<>(claims()));
        claims[claims.length - 3] = (byte) 0xff;
        var part = Base64.getUrlEncoder().withoutPadding().encodeToString(claims);

        assertThat(isLetIn(signed(part(new TreeMap<>(header())), part))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "é.é.é", "e30.e30.e30", "null", "\u0000"})
    void nonsense_is_refused(String text) {
        assertThat(isLetIn(text)).isFalse();
    }

    @Test
    void very_long_token_is_refused() {
        assertThat(isLetIn("a".repeat(1_000_000))).isFalse();
        assertThat(isLetIn("a".repeat(300_000) + "." + "b".repeat(300_000) + "." + "c".repeat(300_000)))
                .isFalse();
    }

    @Test
    void remembered_token_is_refused_once_it_expires() {
        var tokens = world.signedIn(world.person(PersonRole.LEARNER));
        assertThat(world.isLetIn(tokens)).isTrue();

        world.clock.advance(Duration.ofMinutes(15));

        assertThat(world.isLetIn(tokens)).isFalse();
        world.clock.advance(Duration.ofMinutes(-15));
    }

    private Map<String, Object> header() {
        return decoded(0);
    }

    private Map<String, Object> claims() {
        return decoded(1);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> decoded(int part) {
        var text = good.access().token().text().split("\\.", -1)[part];
        return JSON.readValue(Base64.getUrlDecoder().decode(text), Map.class);
    }

    private boolean isLetIn(String token) {
        return gate.session(new AccessToken(token)).isPresent();
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, JWSSigner signer)
            throws JOSEException {
        var input = part(header) + "." + part(claims);
        return input + "." + signature(input, signer);
    }

    private static String signature(String input, JWSSigner signer) throws JOSEException {
        return signer.sign(new JWSHeader(JWSAlgorithm.ES256), input.getBytes(StandardCharsets.US_ASCII))
                .toString();
    }

    private String signed(String header, String claims) throws JOSEException {
        var input = header + "." + claims;
        return input + "." + signature(input, new ECDSASigner(ours));
    }

    private static String half(String signature, byte[] half, int at) {
        var bytes = Base64.getUrlDecoder().decode(signature);
        System.arraycopy(half, 0, bytes, at, half.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The same two numbers as ASN.1 writes them, which other protocols want and JOSE does not. */
    private static String der(String signature) {
        try {
            var der = ECDSA.transcodeSignatureToDER(Base64.getUrlDecoder().decode(signature));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(der);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String part(Map<String, Object> content) {
        return base64(JSON.writeValueAsString(content));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Another last letter with the same six bits that count: 64 bytes leave four of the last letter unused. */
    private static char sloppier(char last) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(last) + 1);
    }

    private static ECKey foreignKey() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID("foreign").generate();
    }
}
