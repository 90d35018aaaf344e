/** Signs documents so that any PDF reader can check them, and checks them itself. */
@NullMarked
package world.azora.audit.sign;

import org.jspecify.annotations.NullMarked;
