package world.azora.identity.consent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.OauthClientId;
import world.azora.identity.PersonErased;
import world.azora.kernel.Actor;
import world.azora.kernel.TypeIds;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Remembers what people let tools know, and forgets it when they say so. */
final class Consents implements OAuth2AuthorizationConsentService {
    private final ConsentStore store;
    private final Transactions transactions;
    private final ActivityLog activity;
    private final Clock clock;

    Consents(ConsentStore store, Transactions transactions, ActivityLog activity, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.activity = activity;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        var client = client(consent.getRegisteredClientId());
        var person = person(consent.getPrincipalName());
        store.put(client, person, scopes(consent), clock.instant());
        record(person, "identity.consent-given", client);
    }

    /** Somebody who refuses this once has not taken back what was granted before; that is done with {@link #end}. */
    @Override
    public void remove(OAuth2AuthorizationConsent consent) {}

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String clientId, String principalName) {
        var scopes = store.find(client(clientId), person(principalName));
        if (scopes.isEmpty()) return null;
        var consent = OAuth2AuthorizationConsent.withId(clientId, principalName);
        scopes.forEach(consent::scope);
        return consent.build();
    }

    List<GivenConsent> of(Actor actor) {
        return store.of(actor.id());
    }

    /** Whether there was one. What the tool holds ends too. */
    boolean end(Actor actor, OauthClientId client) {
        return transactions.run(() -> {
            store.endAuthorizations(client, actor.id());
            if (!store.remove(client, actor.id())) return false;
            record(actor.id(), "identity.consent-taken-back", client);
            return true;
        });
    }

    @EventListener
    void forget(PersonErased erased) {
        store.forgetAll(erased.person());
    }

    private void record(UserId person, String action, OauthClientId client) {
        activity.record(new Activity(person, action, client.toString(), Map.of()));
    }

    private static Set<String> scopes(OAuth2AuthorizationConsent consent) {
        return Set.copyOf(consent.getScopes());
    }

    private static OauthClientId client(String text) {
        return TypeIds.parse(OauthClientId.class, text);
    }

    private static UserId person(String text) {
        return TypeIds.parse(UserId.class, text);
    }
}
