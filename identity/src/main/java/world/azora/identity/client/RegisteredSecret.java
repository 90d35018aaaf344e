package world.azora.identity.client;

import org.jspecify.annotations.Nullable;

/** A tool, and its new secret, which is shown this once; none if it is public. It prints as {@code ***}. */
record RegisteredSecret(OauthClient client, @Nullable String secret) {
    @Override
    public String toString() {
        return "***";
    }
}
