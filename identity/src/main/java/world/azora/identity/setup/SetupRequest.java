package world.azora.identity.setup;

import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Password;

/** Who wants to be the first administrator. It prints as {@code ***}. */
record SetupRequest(String token, EmailAddress email, Password password, DisplayName displayName) {
    OneTimeToken oneTimeToken() {
        return new OneTimeToken(token);
    }

    @Override
    public String toString() {
        return "***";
    }
}
