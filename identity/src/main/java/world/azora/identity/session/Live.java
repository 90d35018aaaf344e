package world.azora.identity.session;

import java.time.Instant;
import world.azora.identity.SessionId;
import world.azora.identity.SessionLimits;
import world.azora.identity.User;
import world.azora.kernel.Actor;

/** A session that nobody has ended, of somebody who is not disabled, as it was read. */
record Live(SessionId id, User user, Instant startedAt, Instant seenAt, Instant expiresAt) {
    Actor actor() {
        return user.actor();
    }

    boolean holdsAt(Instant now, SessionLimits limits) {
        return now.isBefore(limits.endOf(user.roles(), startedAt, seenAt, expiresAt));
    }

    Live seen(Instant at) {
        return new Live(id, user, startedAt, at, expiresAt);
    }
}
