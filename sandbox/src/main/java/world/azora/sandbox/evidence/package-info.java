/** The hashes that stand for a run, and whether they still fit. */
@NullMarked
package world.azora.sandbox.evidence;

import org.jspecify.annotations.NullMarked;
