package world.azora.payments.reward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import world.azora.kernel.UserId;
import world.azora.learning.Admissions;
import world.azora.learning.CourseId;
import world.azora.payments.CourseReserve;
import world.azora.payments.reward.ParticipantStore.Participant;
import world.azora.platform.data.Transactions;

/**
 * What is set aside for people who want to take a course and are not in yet. It is kept while they pay for it, and given
 * back when nothing comes of it: at once if a payment ended, otherwise after a while.
 */
final class Places implements CourseReserve {
    /** Longer than any request that enrols: what is neither open nor ordered by then never will be. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int SWEEP_MAX = 200;

    private final Reservations reservations;
    private final PromiseBook promises;
    private final ParticipantStore participants;
    private final Admissions admissions;
    private final Transactions transactions;
    private final Clock clock;

    Places(
            Reservations reservations,
            PromiseBook promises,
            ParticipantStore participants,
            Admissions admissions,
            Transactions transactions,
            Clock clock) {
        this.reservations = reservations;
        this.promises = promises;
        this.participants = participants;
        this.admissions = admissions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean reserve(CourseId course, UserId person) {
        return reservations.reserve(course, person);
    }

    @Override
    public void giveBack(CourseId course, UserId person, Instant orderedAt) {
        decide(new Participant(course, person), orderedAt);
    }

    /** Gives back what was set aside for people who then neither enrolled nor paid. */
    void sweep() {
        var until = clock.instant().minus(PATIENCE);
        for (var participant : participants.unclaimed(until, SWEEP_MAX)) decide(participant, until);
    }

    private void decide(Participant participant, Instant until) {
        if (admissions.find(participant.course(), participant.learner()).isPresent())
            transactions.run(() -> promises.confirm(participant));
        else transactions.run(() -> promises.vacate(participant, until));
    }
}
