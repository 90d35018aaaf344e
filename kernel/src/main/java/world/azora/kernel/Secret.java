package world.azora.kernel;

/** A value that must not be read over a shoulder or in a log: it prints as {@code ***}. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
