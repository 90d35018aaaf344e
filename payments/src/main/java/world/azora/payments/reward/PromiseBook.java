package world.azora.payments.reward;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.kernel.TypeId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.payments.Movement;
import world.azora.payments.ReservationId;
import world.azora.payments.RuleId;
import world.azora.payments.reward.ParticipantStore.Participant;
import world.azora.payments.reward.Reservation.Purpose;
import world.azora.platform.jobs.Outbox;

/**
 * Decides what a course may promise. Every method belongs into the caller's transaction and begins with the lock of the
 * course's reserve, so of two that decide at once the second sees what the first one promised.
 *
 * <p>Promises are made only out of what stands in the reserve already. What is missing is written down as a
 * {@link Reservation}, which whoever called has the ledger move; {@link #settled} then decides again. Only the ledger
 * says whether a treasury can cover it, so two courses, two processes or a transfer by hand cannot mislead it.
 */
final class PromiseBook {
    private final ReserveStore reserves;
    private final ReservationStore reservations;
    private final ParticipantStore participants;
    private final PromiseStore promises;
    private final RuleStore rules;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    PromiseBook(
            ReserveStore reserves,
            ReservationStore reservations,
            ParticipantStore participants,
            PromiseStore promises,
            RuleStore rules,
            Outbox outbox,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.reserves = reserves;
        this.reservations = reservations;
        this.participants = participants;
        this.promises = promises;
        this.rules = rules;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes somebody a participant; what has to be set aside first, if anything has. */
    Optional<Reservation> admit(Participant participant) {
        var reserve = reserves.lock(participant.course());
        var status = participants.status(participant.course(), participant.learner());
        if (status.isPresent() && status.get().isSeated()) {
            participants.askAgain(participant, clock.instant());
            return Optional.empty();
        }
        participants.put(participant, ParticipantStatus.WAITING, clock.instant());
        return seat(reserve, participant);
    }

    /** That the treasury cannot cover what the course promises to this person. */
    void turnAway(Participant participant) {
        var reserve = reserves.lock(participant.course());
        turnAway(reserve, participant);
    }

    /** Puts an approved rule in force; what has to be set aside first, if anything has. */
    Optional<Reservation> approve(RuleId id, UserId approver) {
        var course = rules.find(id).orElseThrow().courseId();
        var reserve = reserves.lock(course);
        if (!rules.startApproval(id, approver)) return Optional.empty();
        return activate(reserve, id);
    }

    /** That no rule of this exercise is active or proposed any more. */
    void withdraw(CourseId course, ExerciseId exercise) {
        var reserve = reserves.lock(course);
        rules.withdraw(exercise, clock.instant());
        rules.close(exercise, clock.instant());
        release(repromise(reserve, course, exercise, () -> promises.release(course, exercise)));
    }

    /** Takes what is set aside for a reward that was just earned; whether there was enough of it. */
    boolean earn(Participant participant, ExerciseId exercise, Amount amount) {
        var reserve = reserves.lock(participant.course());
        var reserved = promises.reservedMinor(participant.learner(), exercise);
        if (reserved.isEmpty()) return false;
        // The rule of the moment of passing decides the amount, and another one may have been promised since.
        var isEnough = reserved.get() >= amount.minor();
        promises.end(participant.learner(), exercise, isEnough);
        release(reserves.change(reserve, isEnough ? -amount.minor() : 0, -reserved.get()));
        return isEnough;
    }

    /** Takes back all promises to somebody who has left, or never came. */
    void leave(Participant participant) {
        var reserve = reserves.lock(participant.course());
        var status = participants.status(participant.course(), participant.learner());
        if (status.isEmpty() || !status.get().isSeated()) return;
        participants.put(participant, ParticipantStatus.GONE, clock.instant());
        release(reserves.change(reserve, 0, -promises.release(participant)));
    }

    /** Takes back all promises to somebody who did not come, unless they pay or have asked again since then. */
    void vacate(Participant participant, Instant until) {
        reserves.lock(participant.course());
        // Looked at under the lock: an order that comes now asks for the place first, and either sees it or makes it
        // new.
        if (participants.isUnclaimed(participant, until)) leave(participant);
    }

    /** That somebody's enrolment is open. */
    void confirm(Participant participant) {
        reserves.lock(participant.course());
        var status = participants.status(participant.course(), participant.learner());
        if (status.isPresent() && status.get() == ParticipantStatus.HELD)
            participants.put(participant, ParticipantStatus.ENROLLED, clock.instant());
    }

    /** What the ledger made of a reservation; what has to be set aside next, if that was not enough. */
    Optional<Reservation> settled(ReservationId id, Movement movement) {
        var reservation = reservations.find(id).orElseThrow().reservation();
        var reserve = reserves.lock(reservation.course());
        return switch (movement) {
            case Movement.Done done -> {
                if (!reservations.settle(id, Optional.of(done.transfer()))) yield Optional.empty();
                yield posted(reserve, reservation);
            }
            case Movement.Refused _ -> {
                if (reservations.settle(id, Optional.empty())) refused(reserve, reservation);
                yield Optional.empty();
            }
        };
    }

    private Optional<Reservation> posted(Reserve reserve, Reservation reservation) {
        var minor = reservation.amount().minor();
        var learner = reservation.learner();
        var rule = reservation.rule();
        if (reservation.purpose() == Purpose.RELEASE) {
            reserves.addReleased(reservation.course(), minor);
            return Optional.empty();
        }
        var filled = reserves.change(reserve, minor, 0);
        if (rule != null) return activate(filled, rule);
        return learner == null ? Optional.empty() : seatWaiting(filled, new Participant(filled.course(), learner));
    }

    private Optional<Reservation> seatWaiting(Reserve reserve, Participant participant) {
        var status = participants.status(participant.course(), participant.learner());
        if (status.isPresent() && status.get() == ParticipantStatus.WAITING) return seat(reserve, participant);
        release(reserve);
        return Optional.empty();
    }

    private Optional<Reservation> seat(Reserve reserve, Participant participant) {
        var missing = promises.neededMinor(participant) - reserve.freeMinor();
        if (missing > 0) return Optional.of(open(reserve, Purpose.ENROLMENT, participant.learner(), missing));
        var promised = reserves.change(reserve, 0, promises.add(participant));
        participants.put(participant, ParticipantStatus.HELD, clock.instant());
        release(promised);
        return Optional.empty();
    }

    private Optional<Reservation> activate(Reserve reserve, RuleId id) {
        var rule = rules.find(id).orElseThrow();
        if (rule.status() != RuleStatus.APPROVING) {
            release(reserve);
            return Optional.empty();
        }
        var missing = neededMinor(rule) - reserve.freeMinor();
        if (missing > 0) return Optional.of(open(reserve, Purpose.RULE, id, missing));

        var now = clock.instant();
        rules.close(rule.exerciseId(), now);
        rules.activate(id, now);
        release(repromise(reserve, rule.courseId(), rule.exerciseId(), () -> promises.put(rule)));
        return Optional.empty();
    }

    /** What a rule adds to what its exercise promises to those who take the course; below zero if it lowers it. */
    long neededMinor(Rule rule) {
        var seated = promises.seated(rule.courseId(), rule.exerciseId());
        var each = rule.amount().minor();
        // More than the books could ever hold is as good as any other amount that cannot be covered.
        var all = seated > Long.MAX_VALUE / each ? Long.MAX_VALUE : seated * each;
        return all - promises.ofExerciseMinor(rule.courseId(), rule.exerciseId());
    }

    private void refused(Reserve reserve, Reservation reservation) {
        var learner = reservation.learner();
        var rule = reservation.rule();
        if (learner != null) turnAway(reserve, new Participant(reserve.course(), learner));
        if (rule != null) giveUp(reserve, rule);
    }

    private void turnAway(Reserve reserve, Participant participant) {
        var status = participants.status(participant.course(), participant.learner());
        if (status.isEmpty() || !status.get().isSeated()) {
            participants.put(participant, ParticipantStatus.TURNED_AWAY, clock.instant());
            activities.record(new Activity(
                    participant.learner(),
                    "payments.enrolment-not-funded",
                    participant.course().toString(),
                    Map.of()));
        }
        release(reserve);
    }

    /** Proposes a rule again that could not be covered. Who came in meanwhile was promised what it says. */
    private void giveUp(Reserve reserve, RuleId id) {
        rules.stopApproval(id);
        var rule = rules.find(id).orElseThrow();
        var exercise = rule.exerciseId();
        var active = rules.active(exercise);
        release(repromise(
                reserve,
                rule.courseId(),
                exercise,
                () -> active.ifPresentOrElse(promises::put, () -> promises.release(rule.courseId(), exercise))));
    }

    private Reserve repromise(Reserve reserve, CourseId course, ExerciseId exercise, Runnable change) {
        var before = promises.ofExerciseMinor(course, exercise);
        change.run();
        return reserves.change(reserve, 0, promises.ofExerciseMinor(course, exercise) - before);
    }

    /** Sends back what is promised to nobody. */
    private void release(Reserve reserve) {
        var free = reserve.freeMinor();
        if (free == 0) return;
        reserves.change(reserve, -free, 0);
        open(reserve, Purpose.RELEASE, null, free);
    }

    /** For whose enrolment, or for which rule; a release is for nobody. */
    private Reservation open(Reserve reserve, Purpose purpose, @Nullable TypeId whom, long minor) {
        var reservation = new Reservation(
                new ReservationId(ids.next()),
                reserve.course(),
                purpose,
                whom instanceof UserId learner ? learner : null,
                whom instanceof RuleId rule ? rule : null,
                new Amount(minor, Amount.TOKEN),
                clock.instant());
        reservations.add(reservation);
        outbox.send(Reservations.SETTLE, reservation.id().toString(), reservation.id());
        return reservation;
    }
}
