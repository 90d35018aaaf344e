/** What starts: the command line, the server made of the modules, and what only a running whole can show. */
@NullMarked
package world.azora.app;

import org.jspecify.annotations.NullMarked;
