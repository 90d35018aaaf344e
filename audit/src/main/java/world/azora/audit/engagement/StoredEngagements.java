package world.azora.audit.engagement;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.audit.AuditPermission;
import world.azora.audit.AuditProblem;
import world.azora.audit.Engagement;
import world.azora.audit.EngagementId;
import world.azora.audit.EngagementStatus;
import world.azora.audit.Engagements;
import world.azora.audit.Period;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.TypeIds;
import world.azora.platform.data.Transactions;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** Decides who may open, see and change engagements. */
final class StoredEngagements implements Engagements {
    /** No UUID is after it. */
    private static final UUID LAST = new UUID(-1, -1);

    private final EngagementStore store;
    private final Transactions transactions;
    private final ActivityLog activity;
    private final IdSource ids;
    private final Clock clock;

    StoredEngagements(
            EngagementStore store, Transactions transactions, ActivityLog activity, IdSource ids, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.activity = activity;
        this.ids = ids;
        this.clock = clock;
    }

    record Client(String name, String client, Period period) {}

    Engagement open(Actor actor, Client client) {
        actor.mustHave(AuditPermission.WORK);
        var engagement = new Engagement(
                new EngagementId(ids.next()),
                client.name,
                client.client,
                client.period.from(),
                client.period.to(),
                EngagementStatus.OPEN,
                clock.instant());
        transactions.run(() -> {
            store.add(engagement, actor.id());
            activity.record(new Activity(
                    actor.id(), "audit.engagement-opened", engagement.id().toString(), Map.of()));
        });
        return engagement;
    }

    Page<Engagement> list(Actor actor, PageRequest page) {
        actor.mustHave(AuditPermission.READ);
        var before = page.after()
                .map(text -> TypeIds.parse(EngagementId.class, text).uuid())
                .orElse(LAST);
        return page.page(store.list(before, page.rows()), each -> each.id().toString());
    }

    @Override
    public Engagement forReading(Actor actor, EngagementId id) {
        var engagement = store.find(id).orElseThrow(StoredEngagements::unknown);
        // Who lost the role of an auditor keeps what they opened themselves.
        if (!actor.may(AuditPermission.READ) && !store.isCreator(id, actor.id())) throw unknown();
        return engagement;
    }

    @Override
    public Engagement forChange(Actor actor, EngagementId id) {
        var engagement = forReading(actor, id);
        actor.mustHave(AuditPermission.WORK);
        if (engagement.status() == EngagementStatus.ARCHIVED) throw new Refusal(AuditProblem.ENGAGEMENT_ARCHIVED);
        return engagement;
    }

    private static Refusal unknown() {
        return new Refusal(AuditProblem.ENGAGEMENT_UNKNOWN);
    }
}
