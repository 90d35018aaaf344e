package world.azora.identity;

import java.util.regex.Pattern;

/**
 * Argon2id in its usual text form, with its parameters and salt; or bcrypt ({@code $2a$}, {@code $2b$}, {@code $2y$}) of
 * somebody who came from elsewhere. It prints as {@code ***}.
 */
public record PasswordHash(String text) {
    // Above a cost of 14 a single sign-in would keep a core busy for more than half a second.
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

    /** Whether it is bcrypt, of a cost that we are willing to pay at a sign-in. */
    public boolean isBcrypt() {
        return BCRYPT.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "***";
    }
}
