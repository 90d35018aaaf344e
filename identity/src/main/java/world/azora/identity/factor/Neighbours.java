package world.azora.identity.factor;

import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.kernel.UserId;

/** What factors need of others. */
record Neighbours(Accounts accounts, ActivityLog activity, SecurityNotices notices) {
    /** What a person did to the own factors is recorded, and written to the person: it may have been somebody else. */
    void tell(UserId person, String action, SecurityNotice notice) {
        activity.record(new Activity(person, action, person.toString(), Map.of()));
        notices.tell(person, notice);
    }
}
