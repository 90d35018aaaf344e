package world.azora.learning;

/** How a person gets into a published course. */
public enum Admission {
    /** Whoever is signed in may enrol. */
    OPEN,
    /** Somebody else opens the enrolment by {@link Admissions}: payments, for one, once the course is paid for. */
    BY_ADMISSION
}
