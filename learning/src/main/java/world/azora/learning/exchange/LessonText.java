package world.azora.learning.exchange;

import java.util.Optional;
import java.util.regex.Pattern;

/** A lesson's file: the title as a heading of the first level, an empty line, and the Markdown. */
record LessonText(String title, String markdown) {
    private static final Pattern FILE = Pattern.compile("# ([^\\r\\n]+)(?:\\r?\\n(?:\\r?\\n)?(.*))?", Pattern.DOTALL);

    static Optional<LessonText> split(String text) {
        var matcher = FILE.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        var markdown = matcher.group(2);
        return Optional.of(new LessonText(matcher.group(1), markdown == null ? "" : markdown));
    }

    String join() {
        return "# " + title + "\n\n" + markdown;
    }
}
