package world.azora.app.certs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import world.azora.app.config.SettingsProblem;

/** A private key and its certificate in one file, so that nobody ever reads a new one beside an old other. */
final class PemFile {
    private static final String KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final Pattern KEY_BLOCK =
            Pattern.compile("-----BEGIN " + KEY + "-----(.*?)-----END " + KEY + "-----", Pattern.DOTALL);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PemFile() {}

    /** Written beside and moved into place; only the owner can read it. */
    static void write(Path file, Identity identity) {
        try {
            write(
                    file,
                    block(KEY, identity.key().getEncoded())
                            + block(CERTIFICATE, identity.certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was just made cannot be written", e);
        }
    }

    /** The certificate alone, for whoever is to believe it. */
    static void writeCertificate(Path file, X509Certificate certificate) {
        try {
            write(file, block(CERTIFICATE, certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was just made cannot be written", e);
        }
    }

    static Identity read(Path file) {
        try {
            var text = Files.readString(file);
            var name = file.getFileName().toString().replace(".pem", "");
            return new Identity(name, certificate(text), key(text, file));
        } catch (IOException | GeneralSecurityException e) {
            throw new SettingsProblem("Cannot read the certificate in " + file + ": " + e.getMessage());
        }
    }

    private static X509Certificate certificate(String text) throws GeneralSecurityException {
        var start = text.indexOf("-----BEGIN CERTIFICATE-----");
        var bytes = text.substring(Math.max(0, start)).getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }

    private static PrivateKey key(String text, Path file) throws GeneralSecurityException {
        var block = KEY_BLOCK.matcher(text);
        if (!block.find()) throw new SettingsProblem("There is no private key in " + file + ".");
        var bytes = Base64.getMimeDecoder().decode(block.group(1));
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static void write(Path file, String text) {
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var draft = Files.createTempFile(file.getParent(), "draft", null, owner);
            Files.writeString(draft, text, StandardCharsets.US_ASCII);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }
}
