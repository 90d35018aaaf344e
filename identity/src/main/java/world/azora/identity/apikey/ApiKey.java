package world.azora.identity.apikey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.identity.ApiKeyId;

/**
 * A key as its owner sees it later: all but the key itself.
 *
 * @param hint how the key begins
 * @param addresses where it may be used from; if none, from anywhere
 * @param expiresAt if absent, when it is revoked
 * @param usedAt to the minute
 */
record ApiKey(
        ApiKeyId id,
        String name,
        String hint,
        List<String> scopes,
        List<AddressRange> addresses,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {
    ApiKey {
        scopes = List.copyOf(scopes);
        addresses = List.copyOf(addresses);
    }

    boolean holdsAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    boolean mayComeFrom(String address) {
        return addresses.isEmpty() || addresses.stream().anyMatch(range -> range.has(address));
    }
}
