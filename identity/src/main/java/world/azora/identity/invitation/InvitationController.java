package world.azora.identity.invitation;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityPermission;
import world.azora.identity.IdentityProblem;
import world.azora.identity.User;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.platform.web.BodyLimit;
import world.azora.platform.web.Needs;

@RestController
@RequestMapping("/api/v1/users")
final class InvitationController {
    private static final int FILE_BYTES_MAX = 4 << 20;

    private final Invitations invitations;
    private final PeopleImport people;
    private final PeopleFile file;

    InvitationController(Invitations invitations, PeopleImport people, PeopleFile file) {
        this.invitations = invitations;
        this.people = people;
        this.file = file;
    }

    @Needs("identity.users.change")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    User invite(Actor actor, @RequestBody Invitation wanted) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        return invitations.invite(actor, wanted).orElseThrow(() -> new Refusal(IdentityProblem.EMAIL_TAKEN));
    }

    @BodyLimit(bytes = FILE_BYTES_MAX)
    @Needs("identity.users.change")
    @PostMapping(path = "/import", consumes = MediaType.APPLICATION_JSON_VALUE)
    ImportReport importJson(
            Actor actor, @RequestBody byte[] body, @RequestParam(defaultValue = "false") boolean dryRun) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        return load(actor, file.json(body), dryRun);
    }

    @BodyLimit(bytes = FILE_BYTES_MAX)
    @Needs("identity.users.change")
    @PostMapping(path = "/import", consumes = "text/csv")
    ImportReport importCsv(
            Actor actor, @RequestBody byte[] body, @RequestParam(defaultValue = "false") boolean dryRun) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        return load(actor, file.csv(body), dryRun);
    }

    private ImportReport load(Actor actor, List<Map<String, String>> rows, boolean dryRun) {
        return people.load(actor, rows, dryRun);
    }
}
