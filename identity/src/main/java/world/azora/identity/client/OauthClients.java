package world.azora.identity.client;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.OauthClientId;
import world.azora.identity.OneTimeToken;
import world.azora.identity.client.SecretOutcome.PublicClient;
import world.azora.identity.client.SecretOutcome.Renewed;
import world.azora.identity.client.SecretOutcome.UnknownClient;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.platform.data.Transactions;

/** Decides about the tools. A secret is 256 bits of chance, so its plain hash says nothing of it. */
final class OauthClients {
    private final ClientStore store;
    private final Transactions transactions;
    private final ActivityLog activity;
    private final Clock clock;
    private final IdSource ids;

    OauthClients(ClientStore store, Transactions transactions, ActivityLog activity, Clock clock, IdSource ids) {
        this.store = store;
        this.transactions = transactions;
        this.activity = activity;
        this.clock = clock;
        this.ids = ids;
    }

    List<OauthClient> all() {
        return store.all();
    }

    Optional<OauthClient> find(OauthClientId id) {
        return store.find(id);
    }

    RegisteredSecret register(Actor actor, NewClient wanted) {
        var client = wanted.registered(new OauthClientId(ids.next()), clock.instant());
        if (client.type() == ClientType.PUBLIC) {
            transactions.run(() -> {
                store.add(client, Optional.empty());
                record(actor, "identity.oauth-client-registered", client.id());
            });
            return new RegisteredSecret(client, null);
        }
        var secret = OneTimeToken.fresh();
        transactions.run(() -> {
            store.add(client, Optional.of(secret.hash()));
            record(actor, "identity.oauth-client-registered", client.id());
        });
        return new RegisteredSecret(client, secret.text());
    }

    /** Nothing if there is no such tool. */
    Optional<OauthClient> change(Actor actor, OauthClientId id, ClientChange change) {
        return transactions.run(() -> store.lock(id).map(before -> {
            var changed = change.of(before);
            store.change(changed);
            record(actor, "identity.oauth-client-changed", id);
            return changed;
        }));
    }

    SecretOutcome renewSecret(Actor actor, OauthClientId id) {
        var secret = OneTimeToken.fresh();
        return transactions.run(() -> {
            var known = store.lock(id);
            if (known.isEmpty()) return new UnknownClient();
            if (known.get().type() == ClientType.PUBLIC) return new PublicClient();
            store.changeSecret(id, secret.hash());
            record(actor, "identity.oauth-client-secret-renewed", id);
            return new Renewed(new RegisteredSecret(known.get(), secret.text()));
        });
    }

    /** Whether there was such a tool; what it was told and granted goes with it. */
    boolean remove(Actor actor, OauthClientId id) {
        return transactions.run(() -> {
            if (!store.remove(id)) return false;
            record(actor, "identity.oauth-client-removed", id);
            return true;
        });
    }

    private void record(Actor actor, String action, OauthClientId client) {
        activity.record(new Activity(actor.id(), action, client.toString(), Map.of()));
    }
}
