package world.azora.identity.apikey;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import world.azora.identity.ShownKey;
import world.azora.kernel.Sha256;

/**
 * The text of an API key: its prefix, 43 letters and digits of chance (256 bits), and six that are a checksum of those,
 * so that a slip of the hand is found without asking the database. It prints as {@code ***}.
 */
record KeyText(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SECRET_LENGTH = 43;
    private static final int CHECKSUM_LENGTH = 6;
    private static final int HINT_LENGTH = 8;
    private static final Pattern FORM =
            Pattern.compile(ShownKey.PREFIX + "[0-9A-Za-z]{" + (SECRET_LENGTH + CHECKSUM_LENGTH) + "}");

    static KeyText fresh() {
        var secret = new StringBuilder();
        while (secret.length() < SECRET_LENGTH) secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new KeyText(ShownKey.PREFIX + secret + checksum(secret.toString()));
    }

    boolean isWellFormed() {
        if (!FORM.matcher(text).matches()) return false;
        var end = text.length() - CHECKSUM_LENGTH;
        return checksum(text.substring(ShownKey.PREFIX.length(), end)).equals(text.substring(end));
    }

    /** The secret is 256 bits of chance: nobody finds it from this, however fast the hash is. */
    Sha256 hash() {
        return Sha256.of(text);
    }

    /** By which its owner recognises it in a list. */
    String hint() {
        return text.substring(0, HINT_LENGTH) + "…";
    }

    @Override
    public String toString() {
        return "***";
    }

    private static String checksum(String secret) {
        var sum = new CRC32();
        sum.update(secret.getBytes(StandardCharsets.US_ASCII));
        var digits = new StringBuilder();
        for (var rest = sum.getValue(); digits.length() < CHECKSUM_LENGTH; rest /= ALPHABET.length())
            digits.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
        return digits.toString();
    }
}
