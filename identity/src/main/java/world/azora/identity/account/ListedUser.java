package world.azora.identity.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import world.azora.identity.User;

/** An account as an administrator sees it. */
record ListedUser(@JsonUnwrapped User user, boolean disabled) {}
