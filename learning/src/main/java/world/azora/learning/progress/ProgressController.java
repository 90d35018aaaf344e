package world.azora.learning.progress;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseId;
import world.azora.learning.Courses;
import world.azora.learning.LearningProblem;
import world.azora.platform.web.AnySession;

@RestController
final class ProgressController {
    private final Courses courses;
    private final ProgressStore store;

    ProgressController(Courses courses, ProgressStore store) {
        this.courses = courses;
        this.store = store;
    }

    /** Always one's own: nothing of it needs an enrolment, it is all zero without one. */
    @AnySession
    @GetMapping("/api/v1/courses/{course}/progress")
    CourseProgress show(Actor actor, @PathVariable CourseId course) {
        var isVisible =
                courses.course(course).filter(found -> found.isVisibleTo(actor)).isPresent();
        if (!isVisible) throw new Refusal(LearningProblem.COURSE_UNKNOWN);
        return CourseProgress.of(store.lessons(course, actor.id()), store.exercises(course, actor.id()));
    }
}
