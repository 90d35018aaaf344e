package world.azora.identity;

import java.util.Optional;
import world.azora.kernel.UserId;

/** The accounts, for the other features of this module. Unlike a front, it joins its caller's transaction. */
public interface Accounts {
    /** Nothing if the address belongs to somebody already. */
    Optional<User> create(NewUser user);

    /** Whether somebody has this address. */
    boolean isTaken(EmailAddress email);

    /** Whether nobody could appoint another administrator without this person; no other can cease to be one meanwhile. */
    boolean isLastAdmin(UserId id);

    /** Nothing if there is no such person; disabled ones are found. */
    Optional<User> find(UserId id);
}
