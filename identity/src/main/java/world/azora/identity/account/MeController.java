package world.azora.identity.account;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.Accounts;
import world.azora.identity.IdentityProblem;
import world.azora.identity.User;
import world.azora.identity.account.UserChanges.OwnChange;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.platform.web.AnySession;

/** One's own account. */
@RestController
@RequestMapping("/api/v1/me")
final class MeController {
    private final Accounts accounts;
    private final UserChanges changes;

    MeController(Accounts accounts, UserChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @AnySession
    @GetMapping
    User me(Actor actor) {
        // The platform itself has no account.
        return accounts.find(actor.id()).orElseThrow(() -> new Refusal(IdentityProblem.USER_UNKNOWN));
    }

    @AnySession
    @PatchMapping
    User change(Actor actor, @RequestBody OwnChange change) {
        return UserController.changed(changes.changeOwn(actor.id(), change)).user();
    }
}
