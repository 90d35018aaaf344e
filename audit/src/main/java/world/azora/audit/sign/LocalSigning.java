package world.azora.audit.sign;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import world.azora.audit.Signing;

/** PAdES baseline B (ETSI EN 319 142-1) with the installation's own key. */
final class LocalSigning implements Signing {
    private final SigningKeys keys;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable SigningKey key;

    LocalSigning(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Signature sign(byte[] pdf, String reason) {
        var signing = key();
        // PAdES tells whole seconds.
        var at = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        var document = new InMemoryDocument(pdf, "report.pdf", MimeTypeEnum.PDF);
        var parameters = parameters(signing, at, reason);
        var service = new PAdESService(new CommonCertificateVerifier());
        var toSign = service.getDataToSign(document, parameters);
        var value = new SignatureValue(SignatureAlgorithm.RSA_SHA256, sign(signing.key(), toSign.getBytes()));
        var signed = bytes(service.signDocument(document, parameters, value));
        return new Signature(signed, SignatureCheck.nameOf(signing.certificate()), at);
    }

    @Override
    public Optional<String> signerOf(byte[] pdf) {
        return SignatureCheck.signerOf(pdf, key().certificate());
    }

    private static PAdESSignatureParameters parameters(SigningKey signing, Instant at, String reason) {
        var certificate = new CertificateToken(signing.certificate());
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(certificate);
        parameters.setReason(reason);
        parameters.bLevel().setSigningDate(Date.from(at));
        return parameters;
    }

    private static byte[] sign(PrivateKey key, byte[] data) {
        try {
            var signature = java.security.Signature.getInstance(SigningKeys.ALGORITHM);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try {
            var bytes = new ByteArrayOutputStream();
            document.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made on first use: an installation that signs nothing needs no key. */
    private SigningKey key() {
        var known = key;
        if (known != null) return known;
        loading.lock();
        try {
            var loaded = key == null ? keys.load() : key;
            key = loaded;
            return loaded;
        } finally {
            loading.unlock();
        }
    }
}
