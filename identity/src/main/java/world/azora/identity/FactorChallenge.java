package world.azora.identity;

import java.time.Instant;
import java.util.List;

/** Asks somebody who knows the password for more. Whoever holds the id may answer. */
public record FactorChallenge(OneTimeToken id, List<FactorMethod> methods, Instant expiresAt) {
    public FactorChallenge {
        methods = List.copyOf(methods);
    }
}
