package world.azora.identity.factor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

/**
 * Which roles need a second factor, and who of them has none. That somebody has one is remembered for half a second, as
 * sessions are; that somebody has none is not, so that the first factor counts from the next request on.
 */
final class FactorPolicy {
    private static final Duration REMEMBERED_FOR = Duration.ofMillis(500);
    private static final int REMEMBERED_MAX = 10_000;

    private final Set<PersonRole> required;
    private final FactorStore store;
    private final Cache<UserId, Boolean> equipped = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    FactorPolicy(Set<PersonRole> required, FactorStore store) {
        this.required = Set.copyOf(required);
        this.store = store;
    }

    boolean requires(Set<PersonRole> roles) {
        return !Collections.disjoint(required, roles);
    }

    boolean isMissing(Actor actor) {
        if (!requires(actor.roles()) || equipped.getIfPresent(actor.id()) != null) return false;
        if (!store.held(actor.id()).isAny()) return true;
        equipped.put(actor.id(), true);
        return false;
    }

    /** To be called when the change is committed, not before. */
    void forget(UserId person) {
        equipped.invalidate(person);
    }
}
