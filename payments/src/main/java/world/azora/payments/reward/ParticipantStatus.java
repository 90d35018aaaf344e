package world.azora.payments.reward;

/** Where somebody stands who wants to take a course, as far as what it pays is concerned. */
enum ParticipantStatus {
    /** What the course promises is being set aside. */
    WAITING,
    /** It is set aside; the enrolment is not known to be open yet. */
    HELD,
    ENROLLED,
    /** Left, or never came: nothing is set aside any more. */
    GONE,
    /** The treasury held too little. */
    TURNED_AWAY;

    /** Whether all that the course promises is set aside. */
    boolean isSeated() {
        return this == HELD || this == ENROLLED;
    }
}
