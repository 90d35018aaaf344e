package world.azora.activity.log;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.activity.ActivityEntry;
import world.azora.activity.ActivityPermission;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
final class ActivityController {
    private static final UUID LAST = new UUID(-1, -1);

    private final ActivityStore store;

    ActivityController(ActivityStore store) {
        this.store = store;
    }

    @Needs("activity.read")
    @GetMapping("/api/v1/admin/activity")
    Page<ActivityEntry> newest(Actor actor, PageRequest page) {
        actor.mustHave(ActivityPermission.READ);
        var rows = store.newestBefore(page.after().map(ActivityController::id).orElse(LAST), page.rows());
        var cut = page.page(rows, row -> row.id().toString());
        return new Page<>(cut.items().stream().map(ActivityStore.Row::entry).toList(), cut.nextCursor());
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
