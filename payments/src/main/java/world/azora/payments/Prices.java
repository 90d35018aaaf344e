package world.azora.payments;

import world.azora.kernel.Amount;
import world.azora.learning.CourseId;

/** What courses cost. */
public interface Prices {
    /** The price in tokens; zero if the course is not for sale. */
    Amount of(CourseId course);
}
