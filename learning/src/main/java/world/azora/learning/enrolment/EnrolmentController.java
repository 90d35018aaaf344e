package world.azora.learning.enrolment;

import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.learning.CourseId;
import world.azora.learning.EnrolmentId;
import world.azora.learning.PageKey;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1")
final class EnrolmentController {
    private final Enrolments enrolments;
    private final EnrolmentStore store;

    EnrolmentController(Enrolments enrolments, EnrolmentStore store) {
        this.enrolments = enrolments;
        this.store = store;
    }

    record EnrolmentView(EnrolmentId id, CourseId courseId, Instant at) {}

    /** Enrolling again is answered with the first enrolment. */
    @AnySession
    @PostMapping("/courses/{course}/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    EnrolmentView enrol(Actor actor, @PathVariable CourseId course) {
        var enrolment = enrolments.enrol(actor, course);
        return new EnrolmentView(enrolment.id(), course, enrolment.at());
    }

    /** The caller leaves the course; what was handed in and graded stays. */
    @AnySession
    @DeleteMapping("/courses/{course}/enrolments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @PathVariable CourseId course) {
        enrolments.leave(actor, course);
    }

    @AnySession
    @GetMapping("/me/enrolments")
    Page<EnrolmentProgress> mine(Actor actor, PageRequest page) {
        var rows = store.list(actor.id(), PageKey.before(page), page.rows());
        return page.page(rows, row -> row.id().uuid().toString());
    }
}
