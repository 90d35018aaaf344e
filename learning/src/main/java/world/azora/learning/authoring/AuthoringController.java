package world.azora.learning.authoring;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseDraft;
import world.azora.learning.ExerciseId;
import world.azora.learning.LessonDraft;
import world.azora.learning.LessonId;
import world.azora.learning.ModuleDraft;
import world.azora.learning.ModuleId;
import world.azora.platform.web.Owned;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.TestCase;

@RestController
@RequestMapping("/api/v1")
final class AuthoringController {
    private final Authoring authoring;

    AuthoringController(Authoring authoring) {
        this.authoring = authoring;
    }

    record ModuleBody(String title) {}

    record ExerciseBody(
            String title,
            Language language,
            String prompt,
            String starter,
            List<TestBody> tests,
            Optional<Limits> limits) {
        ExerciseDraft draft() {
            var cases = tests.stream().map(TestBody::test).toList();
            return new ExerciseDraft(title, language, prompt, starter, cases, limits.orElse(Limits.DEFAULT));
        }
    }

    record TestBody(
            String name,
            String stdin,
            String expected,
            Optional<Boolean> hidden,
            Optional<Integer> weight,
            Optional<Comparator> comparator) {
        TestCase test() {
            return new TestCase(
                    name,
                    stdin,
                    expected,
                    comparator.orElse(Comparator.TRIMMED_LINES),
                    weight.orElse(1),
                    hidden.orElse(false));
        }
    }

    record ModuleAdded(ModuleId id, String title) {}

    record LessonAdded(LessonId id, String title) {}

    record ExerciseAdded(ExerciseId id, String title, Language language, int testCount) {}

    @Owned
    @PostMapping("/courses/{course}/modules")
    @ResponseStatus(HttpStatus.CREATED)
    ModuleAdded addModule(Actor actor, @PathVariable CourseId course, @RequestBody ModuleBody body) {
        var draft = new ModuleDraft(body.title, List.of(), List.of());
        return new ModuleAdded(authoring.addModule(actor, course, draft), draft.title());
    }

    @Owned
    @PostMapping("/modules/{module}/lessons")
    ResponseEntity<LessonAdded> addLesson(Actor actor, @PathVariable ModuleId module, @RequestBody LessonDraft draft) {
        var id = authoring.addLesson(actor, module, draft);
        return created("/api/v1/lessons/" + id, new LessonAdded(id, draft.title()));
    }

    @Owned
    @PostMapping("/modules/{module}/exercises")
    ResponseEntity<ExerciseAdded> addExercise(
            Actor actor, @PathVariable ModuleId module, @RequestBody ExerciseBody body) {
        var draft = body.draft();
        var id = authoring.addExercise(actor, module, draft);
        var added = new ExerciseAdded(
                id, draft.title(), draft.language(), draft.tests().size());
        return created("/api/v1/exercises/" + id, added);
    }

    private static <T> ResponseEntity<T> created(String location, T body) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", location)
                .body(body);
    }
}
