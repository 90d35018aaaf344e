package world.azora.learning.enrolment;

import org.springframework.beans.factory.ObjectProvider;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.EnrolmentGate;
import world.azora.learning.GateAnswer;
import world.azora.learning.LearningProblem;

/** Asks the gate before anybody is let in. Called outside of transactions, like every front. */
final class Door {
    // Looked up when it is needed: the gate itself asks learning who is in, and neither can be made before the other.
    private final ObjectProvider<EnrolmentGate> gate;

    Door(ObjectProvider<EnrolmentGate> gate) {
        this.gate = gate;
    }

    boolean isOpen(CourseId course, UserId person) {
        return gate.getObject().ask(course, person) == GateAnswer.OPEN;
    }

    void mustBeOpen(CourseId course, UserId person) {
        if (!isOpen(course, person)) throw new Refusal(LearningProblem.COURSE_NOT_FUNDED);
    }
}
