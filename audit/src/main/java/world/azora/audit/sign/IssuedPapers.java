package world.azora.audit.sign;

import org.springframework.web.bind.annotation.RestController;
import world.azora.audit.AuditPaperSigning;
import world.azora.audit.Signing;
import world.azora.platform.paper.PaperToSign;
import world.azora.platform.paper.SignedPaper;

/** As a {@code @RestController} it also answers other processes. */
@RestController
final class IssuedPapers implements AuditPaperSigning {
    private final Signing signing;

    IssuedPapers(Signing signing) {
        this.signing = signing;
    }

    @Override
    public SignedPaper sign(PaperToSign paper) {
        var signed = signing.sign(paper.pdf(), paper.kind().reason());
        return new SignedPaper(signed.signer(), signed.pdf());
    }
}
