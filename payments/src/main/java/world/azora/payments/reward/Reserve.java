package world.azora.payments.reward;

import world.azora.learning.CourseId;

/**
 * What a course has set aside, in minor units of tokens.
 *
 * @param heldMinor what stands in its reserve and is not on its way out
 * @param promisedMinor what of it is promised to somebody
 */
record Reserve(CourseId course, long heldMinor, long promisedMinor) {
    long freeMinor() {
        return heldMinor - promisedMinor;
    }
}
