/** Runs the tests and the forest over a journal and keeps what they found. */
@NullMarked
package world.azora.audit.analysis;

import org.jspecify.annotations.NullMarked;
