package world.azora.identity.account;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityPermission;
import world.azora.identity.IdentityProblem;
import world.azora.identity.account.ChangeOutcome.Changed;
import world.azora.identity.account.ChangeOutcome.LastAdmin;
import world.azora.identity.account.ChangeOutcome.UnknownUser;
import world.azora.identity.account.UserChanges.AdminChange;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** Everybody's accounts, for administrators. */
@RestController
@RequestMapping("/api/v1/users")
final class UserController {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int SEARCH_LENGTH_MAX = 254;

    private final AccountStore store;
    private final UserChanges changes;

    UserController(AccountStore store, UserChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    @Needs("identity.users.read")
    @GetMapping
    Page<ListedUser> list(Actor actor, PageRequest page, @RequestParam(defaultValue = "") String q) {
        actor.mustHave(IdentityPermission.USERS_READ);
        if (q.length() > SEARCH_LENGTH_MAX || q.chars().anyMatch(Character::isISOControl))
            throw new Refusal(CommonProblem.TEXT_MALFORMED);
        var after = page.after().map(UserController::id).orElse(FIRST);
        var users = store.list(after, q, page.rows());
        return page.page(users, listed -> listed.user().id().uuid().toString());
    }

    @Needs("identity.users.change")
    @PatchMapping("/{user}")
    ListedUser change(Actor actor, @PathVariable UserId user, @RequestBody AdminChange change) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        return changed(changes.changeAccess(actor, user, change));
    }

    static ListedUser changed(ChangeOutcome outcome) {
        return switch (outcome) {
            case Changed(ListedUser user) -> user;
            case UnknownUser() -> throw new Refusal(IdentityProblem.USER_UNKNOWN);
            case LastAdmin() -> throw new Refusal(IdentityProblem.LAST_ADMIN);
        };
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
