/** The front of the sandbox: programs of people are run where they can harm nothing, and judged by their output. */
@NullMarked
package world.azora.sandbox;

import org.jspecify.annotations.NullMarked;
