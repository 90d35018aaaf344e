package world.azora.learning;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How admitting a person to a course can end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface AdmitOutcome {
    record Admitted(EnrolmentId enrolment) implements AdmitOutcome {}

    /** The person was in already; this is that enrolment. */
    record AlreadyEnrolled(EnrolmentId enrolment) implements AdmitOutcome {}

    record UnknownCourse() implements AdmitOutcome {}

    /** The course cannot keep what it promises to another person; later it may. */
    record NotFunded() implements AdmitOutcome {}

    /** Nobody can enter a course that its author has not published. */
    record NotPublished() implements AdmitOutcome {}
}
