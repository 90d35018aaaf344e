package world.azora.platform.paper;

import java.util.Base64;

/**
 * A PDF that is to be signed.
 *
 * @param base64 as base64 (RFC 4648), which is how it travels between processes
 */
public record PaperToSign(PaperKind kind, String base64) {
    public PaperToSign(PaperKind kind, byte[] pdf) {
        this(kind, Base64.getEncoder().encodeToString(pdf));
    }

    public byte[] pdf() {
        return Base64.getDecoder().decode(base64);
    }
}
