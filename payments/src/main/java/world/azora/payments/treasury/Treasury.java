package world.azora.payments.treasury;

import world.azora.kernel.Amount;
import world.azora.learning.CourseId;
import world.azora.ledger.AccountId;

/** What was ever put into the treasury of a course, what was ever paid out of it, and what is left. */
record Treasury(CourseId courseId, String title, AccountId accountId, Amount funded, Amount paid, Amount balance) {}
