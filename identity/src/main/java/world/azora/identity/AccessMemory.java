package world.azora.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was read about access, remembered so that a request costs no query. It is believed while other processes are
 * heard, and otherwise for no longer than {@link AccessNews#UNHEARD_AGE_MAX}. Its owner forgets what has changed once
 * the change is committed, not before.
 */
public final class AccessMemory<K, V> {
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final AccessNews news;
    private final Function<K, V> source;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<K, Read<V>> remembered;

    /** @param source reads what holds now */
    public AccessMemory(AccessNews news, int entriesMax, Function<K, V> source) {
        this.news = news;
        this.source = source;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(entriesMax)
                .expireAfterWrite(KEPT_FOR)
                .build();
    }

    private record Read<V>(V value, long atNanos) {
        boolean isOld() {
            return System.nanoTime() - atNanos > AccessNews.UNHEARD_AGE_MAX.toNanos();
        }
    }

    public V get(K key) {
        var known = remembered.getIfPresent(key);
        return known != null && (news.areHeard() || !known.isOld()) ? known.value() : readAgain(key);
    }

    /** Reads, whatever is remembered. */
    public V readAgain(K key) {
        var changesBefore = changes.get();
        var read = new Read<>(source.apply(key), System.nanoTime());
        // What was read before a change must not be remembered after it.
        if (changes.get() != changesBefore) return read.value();
        remembered.put(key, read);
        if (changes.get() != changesBefore) remembered.invalidate(key);
        return read.value();
    }

    /** Puts another value in the place of one; of many callers at once that have seen the same value one succeeds. */
    public boolean replace(K key, V before, V after) {
        var known = remembered.getIfPresent(key);
        return known != null
                && known.value().equals(before)
                && remembered.asMap().replace(key, known, new Read<>(after, known.atNanos()));
    }

    public void forget(K key) {
        changes.incrementAndGet();
        remembered.invalidate(key);
    }

    public void forgetIf(Predicate<V> outdated) {
        changes.incrementAndGet();
        remembered.asMap().values().removeIf(read -> outdated.test(read.value()));
    }

    public void forgetAll() {
        changes.incrementAndGet();
        remembered.invalidateAll();
    }
}
