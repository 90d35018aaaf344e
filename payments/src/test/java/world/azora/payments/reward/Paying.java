package world.azora.payments.reward;

import world.azora.learning.ExerciseId;
import world.azora.payments.World;

/** Courses that pay their learners, for tests of other features. */
public final class Paying {
    private Paying() {}

    /** Puts in force that an exercise pays so much. */
    public static void promise(World world, ExerciseId exercise, long minor) {
        Promising.promise(world, exercise, minor);
    }

    /** Does what is done every five minutes. */
    public static void sweep(World world) {
        world.bean(Places.class).sweep();
    }
}
