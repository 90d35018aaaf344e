/** Handing in programs, having them run, and grading them once. */
@NullMarked
package world.azora.learning.submission;

import org.jspecify.annotations.NullMarked;
