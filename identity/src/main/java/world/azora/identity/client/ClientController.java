package world.azora.identity.client;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityPermission;
import world.azora.identity.IdentityProblem;
import world.azora.identity.OauthClientId;
import world.azora.identity.client.SecretOutcome.PublicClient;
import world.azora.identity.client.SecretOutcome.Renewed;
import world.azora.identity.client.SecretOutcome.UnknownClient;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Needs;

/** The tools, for administrators. */
@RestController
@RequestMapping("/api/v1/oauth-clients")
final class ClientController {
    private final OauthClients clients;

    ClientController(OauthClients clients) {
        this.clients = clients;
    }

    record Clients(List<OauthClient> items) {}

    @Needs("identity.oauth-clients.read")
    @GetMapping
    Clients list(Actor actor) {
        actor.mustHave(IdentityPermission.OAUTH_CLIENTS_READ);
        return new Clients(clients.all());
    }

    @Needs("identity.oauth-clients.read")
    @GetMapping("/{client}")
    OauthClient find(Actor actor, @PathVariable OauthClientId client) {
        actor.mustHave(IdentityPermission.OAUTH_CLIENTS_READ);
        return clients.find(client).orElseThrow(ClientController::unknown);
    }

    @Needs("identity.oauth-clients.change")
    @PostMapping
    ResponseEntity<RegisteredSecret> register(Actor actor, @RequestBody NewClient wanted) {
        actor.mustHave(IdentityPermission.OAUTH_CLIENTS_CHANGE);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(clients.register(actor, wanted));
    }

    @Needs("identity.oauth-clients.change")
    @PatchMapping("/{client}")
    OauthClient change(Actor actor, @PathVariable OauthClientId client, @RequestBody ClientChange change) {
        actor.mustHave(IdentityPermission.OAUTH_CLIENTS_CHANGE);
        return clients.change(actor, client, change).orElseThrow(ClientController::unknown);
    }

    @Needs("identity.oauth-clients.change")
    @PostMapping("/{client}/secret")
    ResponseEntity<RegisteredSecret> renewSecret(Actor actor, @PathVariable OauthClientId client) {
        actor.mustHave(IdentityPermission.OAUTH_CLIENTS_CHANGE);
        return switch (clients.renewSecret(actor, client)) {
            case Renewed(RegisteredSecret registered) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(registered);
            case UnknownClient() -> throw unknown();
            case PublicClient() -> throw new Refusal(IdentityProblem.OAUTH_CLIENT_PUBLIC);
        };
    }

    @Needs("identity.oauth-clients.change")
    @DeleteMapping("/{client}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable OauthClientId client) {
        actor.mustHave(IdentityPermission.OAUTH_CLIENTS_CHANGE);
        if (!clients.remove(actor, client)) throw unknown();
    }

    private static Refusal unknown() {
        return new Refusal(IdentityProblem.OAUTH_CLIENT_UNKNOWN);
    }
}
