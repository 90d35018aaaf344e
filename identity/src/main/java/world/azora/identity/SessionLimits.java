package world.azora.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;
import world.azora.kernel.PersonRole;

/**
 * How long sessions of staff hold, which is everybody who is more than a learner: a machine left alone must not hand
 * in pay-outs. Learners' sessions hold as long as {@link IdentitySettings#sessionLifetime}.
 *
 * @param staffIdle without any request; counted to the minute
 * @param staffLifetime from the sign-in on, however busy
 */
public record SessionLimits(
        @DefaultValue("30m") Duration staffIdle,
        @DefaultValue("12h") Duration staffLifetime) {
    private static final Set<PersonRole> NO_STAFF = Set.of(PersonRole.LEARNER);

    public SessionLimits {
        if (staffIdle.compareTo(Duration.ofMinutes(2)) < 0 || staffLifetime.compareTo(staffIdle) < 0)
            throw new IllegalArgumentException("azora.identity.sessions: idle has 2 minutes at least, lifetime more");
    }

    /** When a session of somebody with these roles is over unless it is used before. */
    public Instant endOf(Set<PersonRole> roles, Instant startedAt, Instant seenAt, Instant expiresAt) {
        if (NO_STAFF.containsAll(roles)) return expiresAt;
        return earliest(expiresAt, earliest(startedAt.plus(staffLifetime), seenAt.plus(staffIdle)));
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
