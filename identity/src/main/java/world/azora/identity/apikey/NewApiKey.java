package world.azora.identity.apikey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.identity.IdentityProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.Scope;
import world.azora.kernel.Text;

/**
 * A key that somebody wants.
 *
 * @param name what it is for: one line of 1 to 100 characters
 * @param scopes at least one, such as {@code learning:read}
 */
record NewApiKey(
        String name,
        List<String> scopes,
        @Nullable Instant expiresAt,
        @Nullable List<AddressRange> addresses) {
    private static final int NAME_LENGTH_MAX = 100;
    private static final int ITEMS_MAX = 32;

    NewApiKey {
        name = Text.line(name, NAME_LENGTH_MAX);
        scopes = scopes.stream()
                .map(Scope::parse)
                .map(Scope::toString)
                .distinct()
                .sorted()
                .toList();
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        if (scopes.isEmpty() || scopes.size() > ITEMS_MAX) throw new Refusal(IdentityProblem.SCOPE_UNKNOWN);
        if (addresses.size() > ITEMS_MAX) throw new Refusal(IdentityProblem.ADDRESS_RANGE_MALFORMED);
    }
}
