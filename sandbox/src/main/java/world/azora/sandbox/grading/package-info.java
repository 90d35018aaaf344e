/** Runs a program once per test and judges what it did. */
@NullMarked
package world.azora.sandbox.grading;

import org.jspecify.annotations.NullMarked;
