package world.azora.payments.reward;

import static world.azora.payments.World.azr;

import world.azora.kernel.PersonRole;
import world.azora.learning.ExerciseId;
import world.azora.payments.World;

/** Has two treasurers say what an exercise pays: one proposes it, the other approves it. */
final class Promising {
    private Promising() {}

    static Rule propose(World world, ExerciseId exercise, long minor) {
        var rules = world.bean(Rules.class);
        return rules.propose(
                world.actor(PersonRole.TREASURER),
                exercise,
                azr(minor),
                rules.version(exercise).etag());
    }

    static Rule promise(World world, ExerciseId exercise, long minor) {
        var rule = propose(world, exercise, minor);
        if (rule.status() == RuleStatus.ACTIVE) return rule;
        return world.bean(RuleApprovals.class).approve(world.actor(PersonRole.TREASURER), rule.ruleId());
    }
}
