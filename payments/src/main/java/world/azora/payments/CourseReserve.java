package world.azora.payments;

import world.azora.kernel.UserId;
import world.azora.learning.CourseId;

/**
 * Sets aside what a course promises to a person. For the features of payments only: it has no address. It asks the
 * ledger, so it may not be called within a transaction.
 */
public interface CourseReserve {
    /**
     * Whether all that the course promises is set aside for this person, now or since an earlier call. What is set aside
     * for somebody who then does not enrol goes back by itself.
     */
    boolean reserve(CourseId course, UserId person);
}
