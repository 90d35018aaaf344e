package world.azora.sandbox;

import java.util.Map;
import java.util.regex.Pattern;
import world.azora.kernel.Refusal;

/** A file of a program, by its plain name (no folders) and its text of at most 256 K characters. */
public record SourceFile(String name, String content) {
    public static final int LENGTH_MAX = 256 * 1024;

    // A leading dot or a slash could name something outside the folder of the program.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");

    public SourceFile {
        if (!NAME.matcher(name).matches()) throw new Refusal(SandboxProblem.FILE_NAME_MALFORMED);
        if (content.length() > LENGTH_MAX || content.indexOf('\0') >= 0)
            throw new Refusal(SandboxProblem.FILE_TOO_LARGE, Map.of("lengthMax", LENGTH_MAX));
    }
}
