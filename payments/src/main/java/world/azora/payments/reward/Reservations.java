package world.azora.payments.reward;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.payments.Movement;
import world.azora.payments.ReservationId;
import world.azora.payments.TokenBooks;
import world.azora.payments.reward.ParticipantStore.Participant;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;

/**
 * Has the ledger move what {@link PromiseBook} wants to be set aside or given back. Each movement is written down with a
 * job before it is made, and makes one attempt: whoever dies anywhere is followed by the job, which hears from the ledger
 * what became of that attempt.
 */
final class Reservations {
    static final JobKind<ReservationId> SETTLE = new JobKind<>("payments.settle-reservation", ReservationId.class);

    private static final Logger LOG = LoggerFactory.getLogger(Reservations.class);

    private final PromiseBook book;
    private final ReservationStore store;
    private final ReserveStore reserves;
    private final ParticipantStore participants;
    private final PromiseStore promises;
    private final TokenBooks books;
    private final Transactions transactions;

    Reservations(
            PromiseBook book,
            ReservationStore store,
            ReserveStore reserves,
            ParticipantStore participants,
            PromiseStore promises,
            TokenBooks books,
            Transactions transactions) {
        this.book = book;
        this.store = store;
        this.reserves = reserves;
        this.participants = participants;
        this.promises = promises;
        this.books = books;
        this.transactions = transactions;
    }

    /** Whether all that the course promises is set aside for this person, now or since an earlier call. */
    boolean reserve(CourseId course, UserId person) {
        var participant = new Participant(course, person);
        var status = participants.status(course, person);
        if (status.isPresent() && status.get() == ParticipantStatus.ENROLLED) return true;
        // The ledger keeps every refusal for good, so nothing is asked of it that must fail.
        var isCovered = status.filter(ParticipantStatus::isSeated).isPresent()
                || availableMinor(course) >= promises.neededMinor(participant);
        if (isCovered) settleAll(transactions.run(() -> book.admit(participant)));
        else transactions.run(() -> book.turnAway(participant));
        return isSeated(participant);
    }

    /** False if the treasury cannot cover what the rule adds to the promises to those who are enrolled. */
    boolean approve(Rule rule, UserId approver) {
        if (missingMinor(rule) > 0) return false;
        settleAll(transactions.run(() -> book.approve(rule.ruleId(), approver)));
        return true;
    }

    /** What the treasury lacks for a rule to be approved. */
    long missingMinor(Rule rule) {
        return Math.max(0, book.neededMinor(rule) - availableMinor(rule.courseId()));
    }

    /** Does again whatever of a reservation may not have been done. */
    void settle(ReservationId id) {
        settleAll(Optional.of(store.find(id).orElseThrow().reservation()));
    }

    private void settleAll(Optional<Reservation> first) {
        for (var next = first; next.isPresent(); ) next = settle(next.get());
    }

    private Optional<Reservation> settle(Reservation reservation) {
        if (!store.find(reservation.id()).orElseThrow().isOpen()) return Optional.empty();
        var movement = books.move(reservation.attempt(), reservation.flow(), reservation.amount());
        if (movement instanceof Movement.Refused refused)
            LOG.warn("reservation.refused reservation={} reason={}", reservation.id(), refused.reason());
        return transactions.run(() -> book.settled(reservation.id(), movement));
    }

    private boolean isSeated(Participant participant) {
        return participants
                .status(participant.course(), participant.learner())
                .filter(ParticipantStatus::isSeated)
                .isPresent();
    }

    private long availableMinor(CourseId course) {
        return books.treasury(course).availableMinor() + reserves.freeMinor(course);
    }
}
