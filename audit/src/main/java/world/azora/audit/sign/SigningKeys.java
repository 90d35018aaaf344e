package world.azora.audit.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import world.azora.audit.AuditSettings;

/**
 * The installation's own key for reports: made on first use, kept as PKCS #8 in a file that only its owner may read, with
 * a certificate that it signed itself. Whoever wants to rely on it must have got the certificate from the organisation.
 */
final class SigningKeys {
    static final String ALGORITHM = "SHA256withRSA";

    private static final String KEY_FILE = "report-signing.key";
    private static final String CERTIFICATE_FILE = "report-signing.crt";
    private static final int KEY_BITS = 3072;
    private static final int SERIAL_BITS = 127;
    private static final Duration VALIDITY = Duration.ofDays(5 * 365);
    // Clocks differ: a certificate must not seem to come from the future.
    private static final Duration BACKDATING = Duration.ofMinutes(5);

    private final AuditSettings settings;
    private final Clock clock;

    SigningKeys(AuditSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Reads the key, and makes one first if there is none. */
    SigningKey load() {
        try {
            var keyFile = settings.signingFolder().resolve(KEY_FILE);
            var certificateFile = settings.signingFolder().resolve(CERTIFICATE_FILE);
            // The certificate is written last, so where it is the key is too.
            if (!Files.exists(certificateFile)) make(keyFile, certificateFile);
            var key =
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(keyFile)));
            var certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificateFile)));
            return new SigningKey(key, (X509Certificate) certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The key for reports cannot be read or made", e);
        }
    }

    private void make(Path keyFile, Path certificateFile)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        Files.createDirectories(
                settings.signingFolder(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        var pair = generator.generateKeyPair();
        var certificate = certificate(pair);
        write(keyFile, pair.getPrivate().getEncoded());
        write(certificateFile, certificate.getEncoded());
    }

    private X509Certificate certificate(java.security.KeyPair pair)
            throws CertIOException, OperatorCreationException, GeneralSecurityException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, settings.signerName())
                .build();
        var from = clock.instant().minus(BACKDATING);
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(from),
                Date.from(from.plus(VALIDITY)),
                name,
                pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        var signer = new JcaContentSignerBuilder(ALGORITHM).build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /** Under its name all at once and from the start readable by its owner only. */
    private static void write(Path file, byte[] content) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            var buffer = java.nio.ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) channel.write(buffer);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
