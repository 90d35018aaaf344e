package world.azora.payments.price;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.learning.AdmissionOutcome.AdmissionSet;
import world.azora.learning.AdmissionOutcome.UnknownCourse;
import world.azora.learning.CourseId;
import world.azora.learning.Courses;
import world.azora.payments.price.PriceStore.Stored;
import world.azora.platform.jobs.JobKind;

/** Makes learning let people in as the price says: whoever wants, or only those who paid. */
final class AdmissionByPrice {
    static final JobKind<CourseId> APPLY = new JobKind<>("payments.apply-admission", CourseId.class);

    private static final Logger LOG = LoggerFactory.getLogger(AdmissionByPrice.class);

    private final PriceStore store;
    private final Courses courses;

    AdmissionByPrice(PriceStore store, Courses courses) {
        this.store = store;
        this.courses = courses;
    }

    /** Looks at the price of this moment, so it may be called too often and too late. */
    void apply(CourseId course) {
        Stored seen;
        do {
            seen = store.find(course).orElseThrow();
            switch (courses.setAdmission(course, seen.price().admission())) {
                case AdmissionSet _ -> {}
                case UnknownCourse _ -> LOG.warn("price.of-unknown-course course={}", course);
            }
            // A price that was set meanwhile may have been applied before this one was: then it must be applied again.
        } while (store.find(course).orElseThrow().version() != seen.version());
    }
}
