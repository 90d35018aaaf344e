package world.azora.learning.regrade;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.learning.ExerciseId;
import world.azora.learning.PageKey;
import world.azora.learning.SubmissionId;
import world.azora.platform.web.Owned;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1")
final class RegradeController {
    private final Regrades regrades;

    RegradeController(Regrades regrades) {
        this.regrades = regrades;
    }

    record ScoreBody(int score, String reason) {}

    record WeightsBody(Map<String, Integer> weights, String reason) {}

    /** What was changed: nothing, if every grade is as it should be already. */
    record Changed(int regraded, List<RegradeView> items) {
        static Changed of(List<Regrade> regrades) {
            return new Changed(
                    regrades.size(), regrades.stream().map(RegradeView::of).toList());
        }
    }

    @Owned
    @PostMapping("/submissions/{submission}/regrades")
    @ResponseStatus(HttpStatus.CREATED)
    Changed regrade(Actor actor, @PathVariable SubmissionId submission, @RequestBody ScoreBody body) {
        return Changed.of(regrades.regrade(actor, submission, body.score, body.reason).stream()
                .toList());
    }

    /** Counts the tests of an exercise anew, for all that was handed in. */
    @Owned
    @PostMapping("/exercises/{exercise}/regrades")
    @ResponseStatus(HttpStatus.CREATED)
    Changed regrade(Actor actor, @PathVariable ExerciseId exercise, @RequestBody WeightsBody body) {
        return Changed.of(regrades.regrade(actor, exercise, new Weighing(body.weights), body.reason));
    }

    @Owned
    @GetMapping("/exercises/{exercise}/regrades")
    Page<RegradeView> list(Actor actor, @PathVariable ExerciseId exercise, PageRequest page) {
        var rows = regrades.list(actor, exercise, PageKey.before(page), page.rows());
        var cut = page.page(rows, regrade -> regrade.id().uuid().toString());
        return new Page<>(cut.items().stream().map(RegradeView::of).toList(), cut.nextCursor());
    }
}
