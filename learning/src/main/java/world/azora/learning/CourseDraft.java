package world.azora.learning;

import java.util.List;
import java.util.Set;
import world.azora.kernel.Refusal;
import world.azora.kernel.Text;

/**
 * A whole course as its author writes it, without ids.
 *
 * @param summary up to 2,000 characters
 * @param language of the texts: {@code en} or {@code ar}
 * @param modules up to 50, in their order
 */
public record CourseDraft(
        String title, String summary, String language, Admission admission, List<ModuleDraft> modules) {
    public static final int TITLE_LENGTH_MAX = 200;
    public static final int SUMMARY_LENGTH_MAX = 2000;
    public static final int MODULES_MAX = 50;

    private static final Set<String> LANGUAGES = Set.of("en", "ar");

    public CourseDraft {
        title = Text.line(title, TITLE_LENGTH_MAX);
        summary = Text.lines(summary, SUMMARY_LENGTH_MAX);
        if (!LANGUAGES.contains(language)) throw new Refusal(LearningProblem.COURSE_LANGUAGE_UNKNOWN);
        modules = List.copyOf(modules);
        if (modules.size() > MODULES_MAX) throw new Refusal(LearningProblem.COURSE_FULL);
    }
}
