package world.azora.payments;

import world.azora.kernel.Sha256;

/**
 * The facts of something that happened, in a text that two different sets of facts never share: a line with the type,
 * then one line {@code name=length:value} per fact in a fixed order. Its SHA-256 is stored when it happens, and anybody
 * who has the facts can compute it again.
 */
public final class Facts {
    private final StringBuilder text;

    private Facts(String type) {
        text = new StringBuilder(type).append('\n');
    }

    public static Facts of(String type) {
        return new Facts(type);
    }

    /** Adds a fact by its text form: ids and instants print the same everywhere. */
    public Facts with(String name, Object value) {
        var words = value.toString();
        // The length keeps a value with a line break from passing for two facts.
        text.append(name)
                .append('=')
                .append(words.length())
                .append(':')
                .append(words)
                .append('\n');
        return this;
    }

    public Sha256 hash() {
        return Sha256.of(text.toString());
    }
}
