package world.azora.identity.privacy;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityPermission;
import world.azora.kernel.Actor;
import world.azora.kernel.UserId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Needs;

@RestController
final class PrivacyController {
    private static final ContentDisposition FILE =
            ContentDisposition.attachment().filename("azora-export.json").build();

    private final Exports exports;
    private final Erasures erasures;

    PrivacyController(Exports exports, Erasures erasures) {
        this.exports = exports;
        this.erasures = erasures;
    }

    /** It prints as {@code ***}. */
    record Farewell(String password) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @AnySession
    @GetMapping("/api/v1/me/export")
    ResponseEntity<PersonalExport> export(Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE.toString())
                .body(exports.of(actor.id()));
    }

    @AnySession
    @DeleteMapping("/api/v1/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseOwn(Actor actor, @RequestBody Farewell farewell) {
        erasures.eraseOwn(actor.id(), farewell.password());
    }

    @Needs("identity.users.change")
    @DeleteMapping("/api/v1/users/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(Actor actor, @PathVariable UserId user) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        erasures.erase(actor, user);
    }
}
