package world.azora.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import world.azora.kernel.Sha256;

/** An authenticator with one passkey on P-256, as honest as its fields are left to be. */
final class TestAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    String origin = "http://localhost:8080";
    String host = "localhost";
    boolean verifiesHolder = true;
    boolean knowsHandle = true;
    long count = 1;
    final byte[] credentialId = new byte[32];
    private final KeyPair keys;
    private byte[] handle = {};

    TestAuthenticator() {
        new SecureRandom().nextBytes(credentialId);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code RegistrationResponseJSON} for {@code PublicKeyCredentialCreationOptionsJSON}. */
    Map<String, Object> make(JsonNode options) {
        handle = Base64.getUrlDecoder().decode(options.at("/user/id").asString());
        var attested = ByteBuffer.allocate(16 + 2 + credentialId.length + 77)
                .put(new byte[16])
                .putShort((short) credentialId.length)
                .put(credentialId)
                .put(coseKey());
        var data = authenticatorData(ATTESTED, attested.array());
        var attestation = concat(
                hex("a3" + "63" + "666d74" + "64" + "6e6f6e65" + "67" + "61747453746d74" + "a0" + "68"
                        + "6175746844617461" + "58"),
                new byte[] {(byte) data.length},
                data);
        return credential(Map.of(
                "clientDataJSON",
                text(clientData("webauthn.create", options)),
                "attestationObject",
                text(attestation),
                "transports",
                new String[] {"internal"}));
    }

    /** {@code AuthenticationResponseJSON} for {@code PublicKeyCredentialRequestOptionsJSON}. */
    Map<String, Object> show(JsonNode options) {
        var data = authenticatorData(0, new byte[] {});
        var client = clientData("webauthn.get", options);
        var signature = sign(concat(data, Sha256.of(client).bytes()));
        var response = new java.util.HashMap<String, Object>(
                Map.of("clientDataJSON", text(client), "authenticatorData", text(data), "signature", text(signature)));
        if (knowsHandle) response.put("userHandle", text(handle));
        return credential(response);
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id", text(credentialId),
                "rawId", text(credentialId),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of());
    }

    private byte[] clientData(String type, JsonNode options) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, options.required("challenge").asString(), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int flags, byte[] attested) {
        var all = flags | PRESENT | (verifiesHolder ? VERIFIED : 0);
        return ByteBuffer.allocate(37 + attested.length)
                .put(Sha256.of(host).bytes())
                .put((byte) all)
                .putInt((int) count++)
                .put(attested)
                .array();
    }

    /** RFC 9053, section 7.1.1, in CBOR. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return concat(
                hex("a5010203262001215820"),
                number(point.getAffineX().toByteArray()),
                hex("225820"),
                number(point.getAffineY().toByteArray()));
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** 32 bytes, whatever sign or zeros Java puts before. */
    private static byte[] number(byte[] bytes) {
        var padded = concat(new byte[32], bytes);
        return Arrays.copyOfRange(padded, padded.length - 32, padded.length);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
