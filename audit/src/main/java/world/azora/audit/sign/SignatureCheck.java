package world.azora.audit.sign;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks a signature: it must be ours, fit the bytes it covers, and cover all of the file but itself (ISO 32000-2,
 * section 12.8). The last is what keeps somebody from adding pages after the signature.
 */
final class SignatureCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);

    private SignatureCheck() {}

    static Optional<String> signerOf(byte[] pdf, X509Certificate ours) {
        try (var document = Loader.loadPDF(pdf)) {
            for (var signature : document.getSignatureDictionaries())
                if (coversAll(signature, pdf.length) && fits(signature, pdf, ours)) return Optional.of(nameOf(ours));
            return Optional.empty();
        } catch (IOException | CMSException | OperatorCreationException | CertificateException | RuntimeException e) {
            // A document that was tampered with may be broken in any way; libraries answer that with any exception.
            LOG.info("signature.unreadable reason={}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    static String nameOf(X509Certificate certificate) {
        try {
            var name = new JcaX509CertificateHolder(certificate).getSubject().getRDNs(BCStyle.CN);
            return IETFUtils.valueToString(name[0].getFirst().getValue());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean coversAll(PDSignature signature, int length) {
        var range = signature.getByteRange();
        return range.length == 4
                && range[0] == 0
                && range[2] == range[1] + 2 + 2 * contentsLength(signature)
                && range[2] + range[3] == length;
    }

    // Between the two ranges stands the signature itself: its hexadecimal digits in angle brackets.
    private static int contentsLength(PDSignature signature) {
        return signature.getContents().length;
    }

    private static boolean fits(PDSignature signature, byte[] pdf, X509Certificate ours)
            throws IOException, CMSException, OperatorCreationException, CertificateException {
        var signed = new CMSProcessableByteArray(signature.getSignedContent(pdf));
        var contents = new CMSSignedData(signed, contentInfo(signature.getContents()));
        if (!carriesOnly(contents, ours)) return false;
        var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(ours);
        var signers = contents.getSignerInfos().getSigners();
        for (SignerInformation signer : signers) {
            if (!isOurs(signer, ours) || !signer.verify(verifier)) return false;
        }
        return !signers.isEmpty();
    }

    /** The field has more room than the signature needs. What fills it must be zeros: nothing may hide there. */
    private static ContentInfo contentInfo(byte[] contents) throws IOException {
        try (var in = new ASN1InputStream(contents)) {
            var signature = in.readObject();
            for (var rest : in.readAllBytes()) if (rest != 0) throw new IOException("The padding is not empty");
            return ContentInfo.getInstance(signature);
        }
    }

    /** A signature does not cover the certificate beside it, which is what other readers show as the signer. */
    private static boolean carriesOnly(CMSSignedData contents, X509Certificate ours)
            throws IOException, CertificateException {
        var carried = contents.getCertificates().getMatches(null);
        for (var certificate : carried) if (!Arrays.equals(certificate.getEncoded(), ours.getEncoded())) return false;
        return carried.size() == 1;
    }

    private static boolean isOurs(SignerInformation signer, X509Certificate ours) throws CertificateException {
        return signer.getSID().match(new JcaX509CertificateHolder(ours));
    }
}
