package world.azora.learning.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.SubmissionId;
import world.azora.learning.content.Exercise.Task;
import world.azora.platform.web.Owned;
import world.azora.sandbox.Limits;

@RestController
@RequestMapping("/api/v1/exercises/{exercise}")
final class ExerciseController {
    private final Content content;
    private final ContentStore store;
    private final Markdown markdown;

    ExerciseController(Content content, ContentStore store, Markdown markdown) {
        this.content = content;
        this.store = store;
        this.markdown = markdown;
    }

    /** The HTML is safe to put into a page as it is. */
    record ExerciseView(
            ExerciseId id,
            CourseId courseId,
            @JsonUnwrapped Task task,
            String promptHtml,
            @JsonUnwrapped Trial trial,
            boolean passed,
            @Nullable SubmissionId lastSubmission) {}

    /** What it will be held against, as far as a learner may know. */
    record Trial(List<VisibleTest> tests, int hiddenCount, Limits limits) {}

    record VisibleTest(String name, String stdin, String expected) {}

    @Owned
    @GetMapping
    ExerciseView show(Actor actor, @PathVariable("exercise") ExerciseId id) {
        var exercise = content.exercise(actor, id);
        var trial = new Trial(store.visibleTests(exercise), store.hiddenCount(exercise), exercise.limits());
        return new ExerciseView(
                id,
                exercise.courseId(),
                exercise.task(),
                markdown.html(exercise.task().prompt()),
                trial,
                exercise.reader().passed(),
                exercise.reader().lastSubmission());
    }
}
