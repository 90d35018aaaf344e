package world.azora.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.Confirmations;
import world.azora.identity.CurrentSession;
import world.azora.identity.IdentityPermission;
import world.azora.identity.LiveSession;
import world.azora.identity.session.SessionList.Listed;
import world.azora.kernel.Actor;
import world.azora.kernel.UserId;
import world.azora.platform.web.Needs;

/** Somebody's sessions, and everybody's, for administrators. */
@RestController
final class PersonSessionController {
    private final SessionList list;
    private final OrderedSignOuts signOuts;
    private final Confirmations confirmations;
    private final CurrentSession current;

    PersonSessionController(
            SessionList list, OrderedSignOuts signOuts, Confirmations confirmations, CurrentSession current) {
        this.list = list;
        this.signOuts = signOuts;
        this.confirmations = confirmations;
        this.current = current;
    }

    @Needs("identity.users.read")
    @GetMapping("/api/v1/users/{user}/sessions")
    Listed list(Actor actor, @PathVariable UserId user) {
        actor.mustHave(IdentityPermission.USERS_READ);
        return list.of(user, Optional.empty());
    }

    @Needs("identity.users.change")
    @DeleteMapping("/api/v1/users/{user}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(Actor actor, @PathVariable UserId user) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        signOuts.order(actor.id(), user);
    }

    /** After a leak, of everybody but the administrator who orders it. */
    @Needs("identity.users.change")
    @DeleteMapping("/api/v1/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endEverybodys(Actor actor, HttpServletRequest request) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        confirmations.mustBeFresh(actor, request);
        signOuts.orderForAll(actor.id(), current.of(request).map(LiveSession::id));
    }
}
