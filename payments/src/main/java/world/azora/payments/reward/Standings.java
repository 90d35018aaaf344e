package world.azora.payments.reward;

import java.util.ArrayList;
import java.util.HashSet;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.payments.reward.Standing.Line;
import world.azora.payments.reward.Standing.State;

/** Says what a course has paid to somebody, and what it still does. */
final class Standings {
    private final RuleStore rules;
    private final RewardStore rewards;
    private final PromiseStore promises;
    private final ParticipantStore participants;
    private final CompensationStore compensations;

    Standings(
            RuleStore rules,
            RewardStore rewards,
            PromiseStore promises,
            ParticipantStore participants,
            CompensationStore compensations) {
        this.rules = rules;
        this.rewards = rewards;
        this.promises = promises;
        this.participants = participants;
        this.compensations = compensations;
    }

    Standing of(UserId learner, CourseId course) {
        var enrolled = participants
                .status(course, learner)
                .filter(ParticipantStatus::isSeated)
                .isPresent();
        var lines = new ArrayList<Line>();
        var done = new HashSet<ExerciseId>();
        // Also of exercises that pay nobody else any more.
        for (var reward : rewards.inCourse(course, learner)) {
            var terms = reward.earning().terms();
            var taken = ChangedGrades.takenMinor(compensations.ofExercise(learner, terms.exercise()));
            var state =
                    taken > 0 ? State.TAKEN_BACK : reward.status() == RewardStatus.PAID ? State.EARNED : State.WAITING;
            lines.add(new Line(terms.exercise(), terms.title(), terms.amount(), state));
            done.add(terms.exercise());
        }
        var reserved = new HashSet<>(promises.ofLearner(course, learner));
        for (var rule : rules.ofCourse(course, RuleStatus.ACTIVE)) {
            if (done.contains(rule.exerciseId())) continue;
            var state = reserved.contains(rule.exerciseId()) ? State.TO_EARN : State.NOT_RESERVED;
            lines.add(new Line(rule.exerciseId(), rule.title(), rule.amount(), state));
        }
        return Standing.of(course, enrolled, lines);
    }
}
