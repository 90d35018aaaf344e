package world.azora.identity.signin;

import java.time.Duration;

/**
 * How guesses are slowed down.
 *
 * @param free attempts without any delay
 * @param delay after the last free one; it doubles with each attempt that follows
 * @param delayMax where it stops growing
 * @param memory after so long without an attempt all is forgotten
 */
record GuessRule(int free, Duration delay, Duration delayMax, Duration memory) {}
