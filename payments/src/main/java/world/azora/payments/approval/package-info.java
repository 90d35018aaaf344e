/** The second person: what waits for approval, who decided what and why, and telling the features that asked. */
@NullMarked
package world.azora.payments.approval;

import org.jspecify.annotations.NullMarked;
