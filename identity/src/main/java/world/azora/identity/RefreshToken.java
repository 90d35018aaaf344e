package world.azora.identity;

import world.azora.kernel.Sha256;

/** What a session goes on with: 256 bits of chance as base64url. Only its hash is stored. It prints as {@code ***}. */
public record RefreshToken(String text) {
    public Sha256 hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
