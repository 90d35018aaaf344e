package world.azora.identity.apikey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.ApiKeyChanged;
import world.azora.identity.ApiKeyId;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PersonErased;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.Scope;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;
import world.azora.platform.remote.RoleRoutes;

/** Makes keys and takes them back. */
final class ApiKeys {
    private static final int KEYS_MAX = 50;

    private final ApiKeyStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final IdSource ids;
    private final KeyParts parts;
    private final Set<String> areas;

    ApiKeys(
            ApiKeyStore store,
            Transactions transactions,
            Clock clock,
            IdSource ids,
            KeyParts parts,
            List<RoleRoutes> routes) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.parts = parts;
        this.areas = routes.stream().map(RoleRoutes::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Who is told of what happens to keys. */
    record KeyParts(ActivityLog activity, SecurityNotices notices, ApplicationEventPublisher events) {}

    /** A key, the only time that it is told. */
    record Made(ApiKey key, KeyText text) {}

    /** Refuses what the owner cannot have; whatever the scopes say, a key never gives more than its owner may do. */
    Made make(Actor actor, UserId owner, NewApiKey wanted) {
        var now = clock.instant();
        if (!areas.containsAll(
                wanted.scopes().stream().map(scope -> Scope.parse(scope).area()).toList()))
            throw new Refusal(IdentityProblem.SCOPE_UNKNOWN);
        if (Optional.ofNullable(wanted.expiresAt())
                .filter(at -> !at.isAfter(now))
                .isPresent()) throw new Refusal(IdentityProblem.EXPIRY_PAST);
        var text = KeyText.fresh();
        var key = new ApiKey(
                new ApiKeyId(ids.next()),
                wanted.name(),
                text.hint(),
                wanted.scopes(),
                Optional.ofNullable(wanted.addresses()).orElse(List.of()),
                now,
                wanted.expiresAt(),
                null);
        transactions.run(() -> add(actor, owner, new Made(key, text)));
        return new Made(key, text);
    }

    private void add(Actor actor, UserId owner, Made made) {
        if (!store.lockOwner(owner)) throw new Refusal(IdentityProblem.USER_UNKNOWN);
        if (store.count(owner) >= KEYS_MAX) throw new Refusal(IdentityProblem.API_KEYS_TOO_MANY);
        store.add(made.key(), owner, made.text().hash());
        parts.notices().tell(owner, SecurityNotice.API_KEY_CREATED);
        var facts = Map.of(
                "owner", owner.toString(), "scopes", String.join(" ", made.key().scopes()));
        parts.activity()
                .record(new Activity(
                        actor.id(), "identity.api-key-made", made.key().id().toString(), facts));
    }

    /** Those that nobody has revoked, newest first. */
    List<ApiKey> list(UserId owner) {
        return store.list(owner);
    }

    /** Refuses what is not this person's as if it did not exist. */
    @EventListener
    void forget(PersonErased erased) {
        store.forgetAll(erased.person());
    }

    void revoke(Actor actor, UserId owner, ApiKeyId key) {
        transactions.run(() -> {
            if (!store.revoke(key, owner, clock.instant())) throw new Refusal(IdentityProblem.API_KEY_UNKNOWN);
            parts.activity().record(new Activity(actor.id(), "identity.api-key-revoked", key.toString(), Map.of()));
        });
        parts.events().publishEvent(new ApiKeyChanged(key));
    }
}
