package world.azora.identity;

/** Argon2id in its usual text form, with its parameters and salt. It prints as {@code ***}. */
public record PasswordHash(String text) {
    @Override
    public String toString() {
        return "***";
    }
}
