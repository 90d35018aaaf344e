package world.azora.audit;

import java.time.Instant;
import java.util.Optional;

/** Signs PDF documents and checks their signatures. */
public interface Signing {
    Signature sign(byte[] pdf, String reason);

    /** Who signed the document, if every byte of it is covered by a signature of ours that fits. */
    Optional<String> signerOf(byte[] pdf);

    /** A document with its signature, and whom the certificate names. */
    final class Signature {
        private final byte[] pdf;
        private final String signer;
        private final Instant at;

        public Signature(byte[] pdf, String signer, Instant at) {
            this.pdf = pdf.clone();
            this.signer = signer;
            this.at = at;
        }

        public byte[] pdf() {
            return pdf.clone();
        }

        public String signer() {
            return signer;
        }

        public Instant at() {
            return at;
        }
    }
}
