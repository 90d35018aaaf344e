package world.azora.audit;

import world.azora.kernel.Actor;

/** The one place that decides who may see and change an engagement. */
public interface Engagements {
    /** Refuses as unknown what the person may not see: that it exists is private too. */
    Engagement forReading(Actor actor, EngagementId id);

    /** Refuses also what is archived. */
    Engagement forChange(Actor actor, EngagementId id);
}
