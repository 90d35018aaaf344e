package world.azora.learning;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How setting the admission of a course can end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface AdmissionOutcome {
    /** It is so now, and may have been so before. */
    record AdmissionSet(CourseSummary course) implements AdmissionOutcome {}

    record UnknownCourse() implements AdmissionOutcome {}
}
