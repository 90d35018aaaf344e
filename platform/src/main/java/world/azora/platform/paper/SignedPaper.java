package world.azora.platform.paper;

import java.util.Base64;

/**
 * A PDF with its signature.
 *
 * @param signer whom the certificate names
 * @param base64 as base64 (RFC 4648), which is how it travels between processes
 */
public record SignedPaper(String signer, String base64) {
    public SignedPaper(String signer, byte[] pdf) {
        this(signer, Base64.getEncoder().encodeToString(pdf));
    }

    public byte[] pdf() {
        return Base64.getDecoder().decode(base64);
    }
}
