package world.azora.app.certs;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs certificates (ECDSA on P-256) for processes of this installation, and for its public address on one machine. */
public final class Authority {
    /** Long enough for a development machine, short enough that somebody remembers how to renew. */
    public static final Duration LEAF_HOLDS = Duration.ofDays(90);

    private static final Duration HOLDS = Duration.ofDays(3650);
    // Clocks of machines differ a little; a certificate that holds from this second on would be refused next door.
    private static final Duration BACKDATED = Duration.ofMinutes(5);
    private static final int SERIAL_BITS = 120;

    private final Identity own;
    private final Clock clock;

    Authority(Identity own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    static Identity found(String name, Clock clock) {
        var keys = keys();
        var subject = new X500Principal("CN=Azora development authority");
        var holds = new Holds(clock, HOLDS);
        var builder = builder(new Names(subject, subject), holds, keys);
        try {
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(keys.getPublic()));
            return new Identity(name, signed(builder, keys.getPrivate()), keys.getPrivate());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make certificates", e);
        }
    }

    /** A certificate for both ends of a connection, with these DNS names and IP addresses. */
    Identity issue(String name, Collection<String> dnsNames, Collection<String> addresses, Duration lifetime) {
        var keys = keys();
        var subject = new X500Principal("CN=" + name);
        var issuer = own.certificate().getSubjectX500Principal();
        var builder = builder(new Names(issuer, subject), new Holds(clock, lifetime), keys);
        try {
            extend(builder, keys, alternatives(dnsNames, addresses));
            return new Identity(name, signed(builder, own.key()), keys.getPrivate());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make certificates", e);
        }
    }

    private void extend(X509v3CertificateBuilder builder, KeyPair keys, GeneralNames alternatives)
            throws CertIOException, GeneralSecurityException {
        var extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                }))
                .addExtension(Extension.subjectAlternativeName, false, alternatives)
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        extensions.createAuthorityKeyIdentifier(own.certificate()))
                .addExtension(
                        Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
    }

    private static GeneralNames alternatives(Collection<String> dnsNames, Collection<String> addresses)
            throws IOException {
        var names = new java.util.ArrayList<GeneralName>();
        for (var name : dnsNames) names.add(new GeneralName(GeneralName.dNSName, name));
        for (var address : addresses)
            names.add(new GeneralName(
                    GeneralName.iPAddress, InetAddress.getByName(address).getHostAddress()));
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private record Names(X500Principal issuer, X500Principal subject) {}

    private record Holds(Clock clock, Duration lifetime) {
        Date from() {
            return Date.from(clock.instant().minus(BACKDATED));
        }

        Date until() {
            return Date.from(clock.instant().plus(lifetime));
        }
    }

    private static X509v3CertificateBuilder builder(Names names, Holds holds, KeyPair keys) {
        var serial = new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0);
        return new JcaX509v3CertificateBuilder(
                names.issuer(), serial, holds.from(), holds.until(), names.subject(), keys.getPublic());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, java.security.PrivateKey key)
            throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no P-256", e);
        }
    }
}
