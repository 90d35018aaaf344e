package world.azora.payments.treasury;

import world.azora.kernel.Amount;

/**
 * What the enrolments of a course may still cost.
 *
 * @param most if everybody passes everything that is still open
 * @param likely if each exercise goes on being passed as it was so far
 * @param passRate how many of all chances to earn a reward were taken so far, 0 to 1
 */
record Forecast(Amount most, Amount likely, double passRate) {}
