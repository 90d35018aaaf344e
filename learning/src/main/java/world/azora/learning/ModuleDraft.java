package world.azora.learning;

import java.util.List;
import world.azora.kernel.Refusal;
import world.azora.kernel.Text;

/** A module as its author writes it: up to 300 lessons and up to 300 exercises, each in their order. */
public record ModuleDraft(String title, List<LessonDraft> lessons, List<ExerciseDraft> exercises) {
    public static final int PARTS_MAX = 300;

    public ModuleDraft {
        title = Text.line(title, CourseDraft.TITLE_LENGTH_MAX);
        lessons = List.copyOf(lessons);
        exercises = List.copyOf(exercises);
        if (lessons.size() > PARTS_MAX || exercises.size() > PARTS_MAX) throw new Refusal(LearningProblem.COURSE_FULL);
    }
}
