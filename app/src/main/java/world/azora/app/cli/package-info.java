/** The command line: one class for each command. */
@NullMarked
package world.azora.app.cli;

import org.jspecify.annotations.NullMarked;
