package world.azora.learning.submission;

import java.util.HashSet;
import java.util.List;
import world.azora.kernel.Refusal;
import world.azora.kernel.Text;
import world.azora.learning.LearningProblem;
import world.azora.sandbox.SourceFile;

/** What is handed in: 1 to 10 files with names of their own, up to 256 K characters in all; the first is the program. */
record Program(List<SourceFile> files) {
    private static final int FILES_MAX = 10;
    private static final int LENGTH_MAX = 256 * 1024;

    Program {
        files = List.copyOf(files);
        var names = new HashSet<String>();
        var length = 0;
        for (var file : files) {
            Text.lines(file.content(), LENGTH_MAX);
            length += file.content().length();
            if (!names.add(file.name()) || length > LENGTH_MAX) throw new Refusal(LearningProblem.FILES_MALFORMED);
        }
        if (files.isEmpty() || files.size() > FILES_MAX) throw new Refusal(LearningProblem.FILES_MALFORMED);
    }
}
