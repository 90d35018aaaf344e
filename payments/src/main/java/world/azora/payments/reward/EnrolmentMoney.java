package world.azora.payments.reward;

import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.UserId;
import world.azora.learning.Admissions;
import world.azora.learning.CourseId;
import world.azora.learning.EnrolmentGate;
import world.azora.learning.GateAnswer;
import world.azora.payments.reward.ParticipantStore.Participant;
import world.azora.platform.data.Transactions;

/**
 * Sets aside what a course promises before learning lets somebody in, and gives it back when somebody leaves. As a
 * {@code @RestController} the same bean also answers learning where that runs elsewhere.
 *
 * <p>Whether somebody is in is never remembered from a message: each message, however late or often it comes, only makes
 * this ask learning how it is now.
 */
@RestController
final class EnrolmentMoney implements EnrolmentGate {
    private final Reservations reservations;
    private final PromiseBook promises;
    private final ParticipantStore participants;
    private final Admissions admissions;
    private final Transactions transactions;

    EnrolmentMoney(
            Reservations reservations,
            PromiseBook promises,
            ParticipantStore participants,
            Admissions admissions,
            Transactions transactions) {
        this.reservations = reservations;
        this.promises = promises;
        this.participants = participants;
        this.admissions = admissions;
        this.transactions = transactions;
    }

    @Override
    public GateAnswer ask(CourseId course, UserId person) {
        return reservations.reserve(course, person) ? GateAnswer.OPEN : GateAnswer.NOT_FUNDED;
    }

    @Override
    public void changed(CourseId course, UserId person) {
        var participant = new Participant(course, person);
        if (admissions.find(course, person).isPresent()) {
            // Somebody else may have let this person in, without asking here first.
            reservations.reserve(course, person);
            transactions.run(() -> promises.confirm(participant));
        } else if (isEnrolled(participant)) {
            transactions.run(() -> promises.leave(participant));
        }
    }

    private boolean isEnrolled(Participant participant) {
        // One who is about to enrol is not in yet either; that is decided by {@link Places}.
        return participants
                .status(participant.course(), participant.learner())
                .filter(status -> status == ParticipantStatus.ENROLLED)
                .isPresent();
    }
}
