package world.azora.platform.paper;

/** Text for XHTML. */
public final class Html {
    private Html() {}

    public static String text(String text) {
        var html = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.appendCodePoint(isAllowed(letter) ? letter : ' ');
            }
        });
        return html.toString();
    }

    // XML 1.0, section 2.2: other control characters cannot even be written as references.
    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter != 0xFFFE && letter != 0xFFFF);
    }
}
