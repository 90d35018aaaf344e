package world.azora.learning.submission;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.learning.ExerciseId;
import world.azora.learning.PageKey;
import world.azora.learning.SubmissionId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Owned;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1")
final class SubmissionController {
    private final Submissions submissions;
    private final SubmissionAccess access;
    private final SubmissionStore store;
    private final GradeStore grades;

    SubmissionController(Submissions submissions, SubmissionAccess access, SubmissionStore store, GradeStore grades) {
        this.submissions = submissions;
        this.access = access;
        this.store = store;
        this.grades = grades;
    }

    @Owned
    @PostMapping("/exercises/{exercise}/submissions")
    ResponseEntity<SubmissionView> submit(Actor actor, @PathVariable ExerciseId exercise, @RequestBody Program body) {
        var id = submissions.submit(actor, exercise, body);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header("Location", "/api/v1/submissions/" + id)
                .body(view(access.find(actor, id)));
    }

    @Owned
    @GetMapping("/submissions/{submission}")
    SubmissionView show(Actor actor, @PathVariable SubmissionId submission) {
        return view(access.find(actor, submission));
    }

    /** The caller's own, newest first. */
    @AnySession
    @GetMapping("/exercises/{exercise}/submissions")
    Page<SubmissionView.Line> list(Actor actor, @PathVariable ExerciseId exercise, PageRequest page) {
        var rows = store.list(exercise, actor.id(), PageKey.before(page), page.rows());
        var cut = page.page(rows, stored -> stored.submission().id().uuid().toString());
        return new Page<>(lines(cut.items()), cut.nextCursor());
    }

    private List<SubmissionView.Line> lines(List<Stored> stored) {
        return stored.stream()
                .map(one ->
                        SubmissionView.Line.of(one, grades.find(one.submission().id())))
                .toList();
    }

    private SubmissionView view(Stored stored) {
        var id = stored.submission().id();
        return new SubmissionView(
                SubmissionView.Line.of(stored, grades.find(id)),
                VerdictLine.veiled(grades.verdicts(id)),
                store.files(id));
    }
}
