package world.azora.app.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Secrets Manager's GetSecretValue. It computes the signature of what came in, by code of its own. */
final class AwsFake extends StoreFake {
    static final String KEY = "AKIDEXAMPLE";
    static final String SECRET = "the secret key of a test";
    static final String SESSION = "session token";
    private static final Pattern AUTHORISATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=" + KEY
                    + "/(\\d{8})/eu-central-1/secretsmanager/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");

    @Override
    Answer answer(HttpExchange request, String body) {
        if (!isSigned(request, body)) return new Answer(403, "{\"__type\":\"InvalidSignatureException\"}");
        if (!header(request, "X-Amz-Target").equals("secretsmanager.GetSecretValue"))
            return new Answer(400, "{\"__type\":\"UnknownOperationException\"}");
        return switch (body) {
            case "{\"SecretId\":\"azora/prod\"}" ->
                new Answer(200, "{\"Name\":\"azora/prod\",\"SecretString\":\"{\\\"key\\\":\\\"from aws\\\"}\"}");
            case "{\"SecretId\":\"bytes\"}" -> new Answer(200, "{\"SecretBinary\":\"AAAA\"}");
            default -> new Answer(400, "{\"__type\":\"ResourceNotFoundException\"}");
        };
    }

    private static boolean isSigned(HttpExchange request, String body) {
        var match = AUTHORISATION.matcher(header(request, "Authorization"));
        var time = header(request, "X-Amz-Date");
        if (!match.matches() || !time.startsWith(match.group(1))) return false;
        if (!header(request, "X-Amz-Security-Token").equals(SESSION)) return false;
        var canonical = new StringBuilder(request.getRequestMethod() + "\n/\n\n");
        for (var name : match.group(2).split(";", -1))
            canonical.append(name).append(':').append(header(request, name)).append('\n');
        canonical.append('\n').append(match.group(2)).append('\n').append(sha256(body));
        var scope = match.group(1) + "/eu-central-1/secretsmanager/aws4_request";
        var key = ("AWS4" + SECRET).getBytes(UTF_8);
        for (var part : scope.split("/", -1)) key = hmac(key, part);
        var expected = hmac(key, "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + sha256(canonical.toString()));
        var isWhole = match.group(2).contains("host") && match.group(2).contains("x-amz-security-token");
        return isWhole && HexFormat.of().formatHex(expected).equals(match.group(3));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
