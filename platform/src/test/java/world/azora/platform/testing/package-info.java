/** What the tests of every module stand on. */
@NullMarked
package world.azora.platform.testing;

import org.jspecify.annotations.NullMarked;
