package world.azora.sandbox;

/** What programs may be written in. Whether this machine can run it is said by {@link Runs#languages}. */
public enum Language {
    PYTHON,
    JAVASCRIPT
}
