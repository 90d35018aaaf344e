package world.azora.identity.apikey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.ApiKeyId;
import world.azora.identity.IdentityPermission;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;

/** One's own keys, and for administrators anybody's. */
@RestController
final class ApiKeyController {
    private static final String OWN = "/api/v1/api-keys";
    private static final String OF_USER = "/api/v1/users/{user}/api-keys";

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    record KeyList(List<ApiKey> items) {}

    /** @param key the key itself, shown this once */
    record MadeKey(@JsonUnwrapped ApiKey shown, String key) {}

    @AnySession
    @GetMapping(OWN)
    KeyList list(Actor actor) {
        return new KeyList(keys.list(person(actor)));
    }

    @AnySession
    @PostMapping(OWN)
    ResponseEntity<MadeKey> make(Actor actor, @RequestBody NewApiKey wanted) {
        return made(keys.make(actor, person(actor), wanted));
    }

    @Owned
    @DeleteMapping(OWN + "/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable ApiKeyId key) {
        keys.revoke(actor, person(actor), key);
    }

    @Needs("identity.users.read")
    @GetMapping(OF_USER)
    KeyList list(Actor actor, @PathVariable UserId user) {
        actor.mustHave(IdentityPermission.USERS_READ);
        return new KeyList(keys.list(user));
    }

    @Needs("identity.users.change")
    @PostMapping(OF_USER)
    ResponseEntity<MadeKey> make(Actor actor, @PathVariable UserId user, @RequestBody NewApiKey wanted) {
        mayChange(actor);
        return made(keys.make(actor, user, wanted));
    }

    @Needs("identity.users.change")
    @DeleteMapping(OF_USER + "/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UserId user, @PathVariable ApiKeyId key) {
        mayChange(actor);
        keys.revoke(actor, user, key);
    }

    private static void mayChange(Actor actor) {
        person(actor);
        actor.mustHave(IdentityPermission.USERS_CHANGE);
    }

    /** The edge lets no key get here; if it did, a stolen one could outlive itself by making another. */
    private static UserId person(Actor actor) {
        if (actor.scopes().isPresent()) throw new Refusal(CommonProblem.NOT_ALLOWED);
        return actor.id();
    }

    private static ResponseEntity<MadeKey> made(ApiKeys.Made made) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new MadeKey(made.key(), made.text().text()));
    }
}
