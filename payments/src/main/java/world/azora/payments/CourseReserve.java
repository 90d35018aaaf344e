package world.azora.payments;

import java.time.Instant;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;

/**
 * Sets aside what a course promises to a person. For the features of payments only: it has no address. It asks the
 * ledger and learning, so it may not be called within a transaction.
 */
public interface CourseReserve {
    /**
     * Whether all that the course promises is set aside for this person, now or since an earlier call. It stays so while
     * a payment of this person for this course is under way; without one it goes back by itself after some minutes,
     * unless the person enrols.
     */
    boolean reserve(CourseId course, UserId person);

    /**
     * Gives back what was set aside for an order of this moment that came to nothing. Nothing happens if the person is
     * enrolled or orders again.
     */
    void giveBack(CourseId course, UserId person, Instant orderedAt);
}
