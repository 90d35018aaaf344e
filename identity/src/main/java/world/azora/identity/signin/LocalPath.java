package world.azora.identity.signin;

/** Where to go after a sign-in: a path of ours and nothing else, so that our pages send nobody to another site. */
record LocalPath(String text) {
    private static final int LENGTH_MAX = 8000;
    private static final String START = "/";
    private static final String CONSOLE_MARK = "#signed-in";

    /** Anything else than a path of ours becomes the start page: a person cannot mend it. */
    static LocalPath of(String text) {
        var isOurs = text.length() <= LENGTH_MAX
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.chars().allMatch(letter -> letter > ' ' && letter < 127 && letter != '\\');
        return new LocalPath(isOurs ? text : START);
    }

    /**
     * The same, with a word to the console that there is a session, which it cannot see by itself. What leads on to a tool
     * gets no such word: browsers would take it along.
     */
    String afterSignIn() {
        var isPage = !text.startsWith("/oauth2/") && !text.startsWith("/connect/") && text.indexOf('#') < 0;
        return isPage ? text + CONSOLE_MARK : text;
    }
}
