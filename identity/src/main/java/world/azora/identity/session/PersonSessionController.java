package world.azora.identity.session;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.IdentityPermission;
import world.azora.identity.Sessions;
import world.azora.identity.session.SessionList.Listed;
import world.azora.kernel.Actor;
import world.azora.kernel.UserId;
import world.azora.platform.web.Needs;

/** Somebody's sessions, for administrators. */
@RestController
@RequestMapping("/api/v1/users/{user}/sessions")
final class PersonSessionController {
    private final SessionList list;
    private final Sessions sessions;
    private final ActivityLog activity;

    PersonSessionController(SessionList list, Sessions sessions, ActivityLog activity) {
        this.list = list;
        this.sessions = sessions;
        this.activity = activity;
    }

    @Needs("identity.users.read")
    @GetMapping
    Listed list(Actor actor, @PathVariable UserId user) {
        actor.mustHave(IdentityPermission.USERS_READ);
        return list.of(user, Optional.empty());
    }

    @Needs("identity.users.change")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(Actor actor, @PathVariable UserId user) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        activity.record(new Activity(actor.id(), "identity.sign-out-ordered", user.toString(), Map.of()));
        sessions.endAll(user);
    }
}
