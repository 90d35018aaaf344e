package world.azora.identity;

/** What a caller shows to be let in. Nothing is known of it yet: it may hold anything. It prints as {@code ***}. */
public record AccessToken(String text) {
    @Override
    public String toString() {
        return "***";
    }
}
