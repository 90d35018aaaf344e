package world.azora.app.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import world.azora.kernel.Secret;
import world.azora.kernel.Sha256;

/** Signs requests as AWS wants them (Signature Version 4), for addresses without a query. */
record AwsSignature(String accessKeyId, Secret secretKey, String region, String service) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String HMAC = "HmacSHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY_LETTERS = 8;

    /**
     * What is to be signed.
     *
     * @param headers by lower-case name, in their order, without {@code host}
     */
    record Request(String method, URI uri, TreeMap<String, String> headers, String body) {}

    /** The headers to send: those given, the time and the signature. {@code host} is signed, and sent by the client. */
    Map<String, String> sign(Request request, Instant at) {
        var time = TIME.format(at);
        var scope = time.substring(0, DAY_LETTERS) + "/" + region + "/" + service + "/aws4_request";
        var sent = new TreeMap<>(request.headers());
        sent.put("x-amz-date", time);
        var signed = new TreeMap<>(sent);
        signed.put("host", request.uri().getRawAuthority());
        var names = String.join(";", signed.keySet());
        var toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n" + sha256(canonical(request, signed, names));
        var signature = HexFormat.of().formatHex(hmac(key(time.substring(0, DAY_LETTERS)), toSign));
        sent.put(
                "authorization",
                ALGORITHM + " Credential=" + accessKeyId + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                        + signature);
        return sent;
    }

    private static String canonical(Request request, TreeMap<String, String> signed, String names) {
        var headers = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        return request.method() + "\n" + request.uri().getRawPath() + "\n\n" + headers + "\n" + names + "\n"
                + sha256(request.body());
    }

    private byte[] key(String day) {
        var ofDay = hmac(("AWS4" + secretKey.value()).getBytes(UTF_8), day);
        return hmac(hmac(hmac(ofDay, region), service), "aws4_request");
    }

    private static String sha256(String text) {
        return Sha256.of(text).toString();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + HMAC, e);
        }
    }
}
