package world.azora.identity.signin;

/** Where to go after a sign-in: a path of ours and nothing else, so that our pages send nobody to another site. */
record LocalPath(String text) {
    private static final int LENGTH_MAX = 8000;
    private static final String START = "/";

    /** Anything else than a path of ours becomes the start page: a person cannot mend it. */
    static LocalPath of(String text) {
        var isOurs = text.length() <= LENGTH_MAX
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.chars().allMatch(letter -> letter > ' ' && letter < 127 && letter != '\\');
        return new LocalPath(isOurs ? text : START);
    }
}
