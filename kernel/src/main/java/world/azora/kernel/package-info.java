/** The words that every module speaks: ids, amounts, hashes, people and problems. JDK and JSpecify only. */
@NullMarked
package world.azora.kernel;

import org.jspecify.annotations.NullMarked;
