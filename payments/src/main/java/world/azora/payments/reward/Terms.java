package world.azora.payments.reward;

import world.azora.kernel.Amount;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.payments.RuleId;

/** What was promised for an exercise, as its rule said when it was passed. */
record Terms(RuleId rule, ExerciseId exercise, CourseId course, String title, Amount amount) {
    /** The same of another amount. */
    Terms with(Amount other) {
        return new Terms(rule, exercise, course, title, other);
    }

    static Terms of(Rule rule) {
        return new Terms(rule.ruleId(), rule.exerciseId(), rule.courseId(), rule.title(), rule.amount());
    }
}
