/** The description of the API, for people and programs. */
@NullMarked
package world.azora.operations.apidocs;

import org.jspecify.annotations.NullMarked;
