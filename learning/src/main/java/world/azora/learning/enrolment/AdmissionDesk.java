package world.azora.learning.enrolment;

import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.Admissions;
import world.azora.learning.AdmitOutcome;
import world.azora.learning.AdmitOutcome.Admitted;
import world.azora.learning.AdmitOutcome.AlreadyEnrolled;
import world.azora.learning.AdmitOutcome.NotFunded;
import world.azora.learning.AdmitOutcome.NotPublished;
import world.azora.learning.AdmitOutcome.UnknownCourse;
import world.azora.learning.CourseId;
import world.azora.learning.Courses;
import world.azora.learning.EnrolmentId;

/** As a {@code @RestController} the same bean also answers other processes, at the address of its front. */
@RestController
final class AdmissionDesk implements Admissions {
    private final Courses courses;
    private final Enrolments enrolments;
    private final Door door;

    AdmissionDesk(Courses courses, Enrolments enrolments, Door door) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.door = door;
    }

    @Override
    public Optional<EnrolmentId> find(CourseId course, UserId person) {
        return enrolments.find(course, person).map(Enrolment::id);
    }

    @Override
    public AdmitOutcome admit(CourseId course, UserId person, RequestId request) {
        var found = courses.course(course);
        if (found.isEmpty()) return new UnknownCourse();
        if (!found.get().published()) return new NotPublished();
        var earlier = find(course, person);
        if (earlier.isPresent()) return new AlreadyEnrolled(earlier.get());
        if (!door.isOpen(course, person)) return new NotFunded();
        var opened = enrolments.open(course, person);
        var id = opened.enrolment().id();
        return opened.isNew() ? new Admitted(id) : new AlreadyEnrolled(id);
    }
}
