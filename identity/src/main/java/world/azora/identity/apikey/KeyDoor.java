package world.azora.identity.apikey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.AccessChanged;
import world.azora.identity.AccessMemory;
import world.azora.identity.AccessNews;
import world.azora.identity.AccessNewsMissed;
import world.azora.identity.ApiKeyChanged;
import world.azora.identity.ApiKeyId;
import world.azora.identity.KeyGate;
import world.azora.identity.KeyHolder;
import world.azora.identity.ShownKey;
import world.azora.identity.apikey.ApiKeyStore.Usable;
import world.azora.kernel.Actor;
import world.azora.kernel.Scope;
import world.azora.kernel.Sha256;

/** Lets programs in, with what is remembered of their keys. */
@RestController
final class KeyDoor implements KeyGate {
    private static final int REMEMBERED_MAX = 10_000;
    /** How often a use is written down. */
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private final ApiKeyStore store;
    private final Clock clock;
    private final AccessMemory<Sha256, Optional<Usable>> remembered;
    private final Cache<ApiKeyId, Instant> uses = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(USED_EVERY.multipliedBy(2))
            .build();

    KeyDoor(ApiKeyStore store, AccessNews news, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.remembered = new AccessMemory<>(news, REMEMBERED_MAX, store::findUsable);
    }

    @Override
    public Optional<KeyHolder> holder(ShownKey shown) {
        var text = new KeyText(shown.key().text());
        if (!text.isWellFormed()) return Optional.empty();
        var now = clock.instant();
        var usable = remembered
                .get(text.hash())
                .filter(one -> one.key().holdsAt(now))
                .filter(one -> one.key().mayComeFrom(shown.address()));
        usable.ifPresent(one -> use(one.key(), now));
        return usable.map(KeyDoor::holder);
    }

    private static KeyHolder holder(Usable usable) {
        var scopes = usable.key().scopes().stream().map(Scope::parse).collect(Collectors.toSet());
        return new KeyHolder(usable.key().id(), new Actor(usable.owner(), usable.roles(), Optional.of(scopes)));
    }

    private void use(ApiKey key, Instant now) {
        var written = uses.getIfPresent(key.id());
        if (written != null && now.isBefore(written.plus(USED_EVERY))) return;
        // Of many requests at once one writes.
        var isMine = written == null
                ? uses.asMap().putIfAbsent(key.id(), now) == null
                : uses.asMap().replace(key.id(), written, now);
        if (isMine) store.markUsed(key.id(), now);
    }

    @EventListener
    void forget(ApiKeyChanged event) {
        remembered.forgetIf(one -> one.isEmpty() || one.get().key().id().equals(event.key()));
    }

    @EventListener
    void forget(AccessChanged event) {
        remembered.forgetIf(one -> one.isEmpty() || one.get().owner().equals(event.person()));
    }

    @EventListener(AccessNewsMissed.class)
    void forgetAll() {
        remembered.forgetAll();
    }
}
