package world.azora.identity.signin;

import world.azora.identity.EmailAddress;

/** What somebody types in to be let in. It prints as {@code ***}. */
record Credentials(EmailAddress email, String password) {
    @Override
    public String toString() {
        return "***";
    }
}
