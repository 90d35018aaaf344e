package world.azora.identity;

import java.util.Base64;

/** Bytes as a value, which arrays are not: two of them with the same content are equal. */
public record Bytes(String base64Url) {
    public static Bytes of(byte[] bytes) {
        return new Bytes(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] array() {
        return Base64.getUrlDecoder().decode(base64Url);
    }

    /** They may be secret. */
    @Override
    public String toString() {
        return "***";
    }
}
