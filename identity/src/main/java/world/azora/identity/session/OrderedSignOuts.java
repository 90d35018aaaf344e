package world.azora.identity.session;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.identity.SessionId;
import world.azora.identity.Sessions;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;

/** Signs people out on an administrator's order: one of them, who is written to, or all. */
final class OrderedSignOuts {
    private static final SessionId NONE = new SessionId(new UUID(0, 0));

    private final Sessions sessions;
    private final ActivityLog activity;
    private final SecurityNotices notices;
    private final Transactions transactions;

    OrderedSignOuts(Sessions sessions, ActivityLog activity, SecurityNotices notices, Transactions transactions) {
        this.sessions = sessions;
        this.activity = activity;
        this.notices = notices;
        this.transactions = transactions;
    }

    void order(UserId by, UserId person) {
        transactions.run(() -> {
            activity.record(new Activity(by, "identity.sign-out-ordered", person.toString(), Map.of()));
            sessions.endAll(person);
            notices.tell(person, SecurityNotice.SESSIONS_ENDED);
        });
    }

    /**
     * Nobody is written to: all would be, at once.
     *
     * @param own the session from which it is ordered, which goes on
     */
    void orderForAll(UserId by, Optional<SessionId> own) {
        transactions.run(() -> {
            var count = sessions.endEverybodys(own.orElse(NONE));
            var facts = Map.of("sessions", Integer.toString(count));
            activity.record(new Activity(by, "identity.sign-out-of-all-ordered", by.toString(), facts));
        });
    }
}
