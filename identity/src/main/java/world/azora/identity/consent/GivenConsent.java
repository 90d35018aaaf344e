package world.azora.identity.consent;

import java.time.Instant;
import java.util.List;
import world.azora.identity.OauthClientId;

/** What a person lets a tool know, and since when. */
record GivenConsent(OauthClientId clientId, String clientName, List<String> scopes, Instant grantedAt) {
    GivenConsent {
        scopes = List.copyOf(scopes);
    }
}
