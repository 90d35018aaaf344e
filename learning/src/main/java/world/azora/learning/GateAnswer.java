package world.azora.learning;

/** What an {@link EnrolmentGate} can say. */
public enum GateAnswer {
    OPEN,
    /** The course cannot keep what it promises to another person. */
    NOT_FUNDED
}
