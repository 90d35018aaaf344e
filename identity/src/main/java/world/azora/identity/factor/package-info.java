/** Second factors: codes from an app, recovery codes, challenges at the sign-in, remembered devices, who needs one. */
@NullMarked
package world.azora.identity.factor;

import org.jspecify.annotations.NullMarked;
