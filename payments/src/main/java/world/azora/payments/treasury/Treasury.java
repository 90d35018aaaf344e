package world.azora.payments.treasury;

import world.azora.kernel.Amount;
import world.azora.learning.CourseId;
import world.azora.ledger.AccountId;

/**
 * What was ever put into the treasury of a course, what was ever paid out of it, and what is left: set aside for those
 * who take the course, and free to be promised.
 *
 * @param paid less what was taken back
 * @param balance what is left in all: available and reserved
 * @param waiting rewards that were earned and that the treasury could not pay yet
 * @param enrolled how many people have something set aside
 * @param turnedAway how many could not enrol because the treasury could not cover what the course promises
 * @param forecast what those who are enrolled may still cost
 */
record Treasury(
        CourseId courseId,
        String title,
        AccountId accountId,
        Amount funded,
        Amount paid,
        Amount balance,
        Amount available,
        Amount reserved,
        Amount waiting,
        long enrolled,
        long turnedAway,
        Forecast forecast) {}
