package world.azora.identity.duty;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityPermission;
import world.azora.kernel.Actor;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** Who may do what, for those who answer for it. */
@RestController
@RequestMapping("/api/v1/access")
final class DutyController {
    private final Duties duties;

    DutyController(Duties duties) {
        this.duties = duties;
    }

    @Needs("identity.access.read")
    @GetMapping
    Duties.Table table(Actor actor) {
        actor.mustHave(IdentityPermission.ACCESS_READ);
        return duties.table();
    }

    @Needs("identity.access.read")
    @GetMapping("/conflicts")
    Page<Duties.Conflict> conflicts(Actor actor, PageRequest page) {
        actor.mustHave(IdentityPermission.ACCESS_READ);
        return duties.conflicts(page);
    }
}
