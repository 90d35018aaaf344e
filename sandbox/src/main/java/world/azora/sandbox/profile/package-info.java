/** Which system calls a program may make: a readable profile, and the filter for the kernel that is made from it. */
@NullMarked
package world.azora.sandbox.profile;

import org.jspecify.annotations.NullMarked;
