/** The languages: where their toolchains are on this machine, how a program is started, what its last words mean. */
@NullMarked
package world.azora.sandbox.toolchain;

import org.jspecify.annotations.NullMarked;
