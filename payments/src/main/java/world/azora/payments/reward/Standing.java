package world.azora.payments.reward;

import java.util.List;
import world.azora.kernel.Amount;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;

/**
 * What a course pays to one person.
 *
 * @param enrolled whether what it promises is set aside for this person
 * @param earned what was paid
 * @param waiting what was earned and is still on its way
 * @param toEarn what its exercises still pay
 */
record Standing(
        CourseId courseId, boolean enrolled, Amount earned, Amount waiting, Amount toEarn, List<Line> exercises) {
    enum State {
        /** Set aside for this person. */
        TO_EARN,
        /** Paid if it is passed and the treasury has something left by then. */
        NOT_RESERVED,
        WAITING,
        EARNED,
        /** Paid once, and taken back because the grade did not stand. */
        TAKEN_BACK
    }

    record Line(ExerciseId exerciseId, String title, Amount amount, State state) {}

    static Standing of(CourseId course, boolean enrolled, List<Line> lines) {
        return new Standing(
                course,
                enrolled,
                sum(lines, State.EARNED),
                sum(lines, State.WAITING),
                sum(lines, State.TO_EARN).plus(sum(lines, State.NOT_RESERVED)),
                List.copyOf(lines));
    }

    private static Amount sum(List<Line> lines, State state) {
        return lines.stream()
                .filter(line -> line.state == state)
                .map(Line::amount)
                .reduce(Amount.zero(Amount.TOKEN), Amount::plus);
    }
}
