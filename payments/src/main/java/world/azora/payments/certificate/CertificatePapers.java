package world.azora.payments.certificate;

import org.springframework.beans.factory.ObjectProvider;
import world.azora.ledger.StatementLanguage;
import world.azora.platform.paper.PaperKind;
import world.azora.platform.paper.PaperSigning;
import world.azora.platform.paper.PaperToSign;

/** Certificates as documents, signed where the installation has a signature. */
final class CertificatePapers {
    private final ObjectProvider<PaperSigning> signing;

    CertificatePapers(ObjectProvider<PaperSigning> signing) {
        this.signing = signing;
    }

    byte[] pdf(Certificate certificate, StatementLanguage language) {
        var signer = signing.getIfAvailable();
        var pdf = CertificatePdf.render(certificate, language, signer != null);
        return signer == null
                ? pdf
                : signer.sign(new PaperToSign(PaperKind.PAYMENT_CERTIFICATE, pdf))
                        .pdf();
    }
}
