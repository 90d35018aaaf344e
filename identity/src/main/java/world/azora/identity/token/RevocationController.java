package world.azora.identity.token;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.AccessToken;
import world.azora.identity.AccessTokens;
import world.azora.identity.IdentityPermission;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentitySettings;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.platform.web.AnySession;

/** Takes back a single access token: one's own by showing it, anybody's by its name, for administrators. */
@RestController
final class RevocationController {
    private final AccessTokens tokens;
    private final RevokedTokens revoked;
    private final IdentitySettings settings;
    private final Clock clock;

    RevocationController(AccessTokens tokens, RevokedTokens revoked, IdentitySettings settings, Clock clock) {
        this.tokens = tokens;
        this.revoked = revoked;
        this.settings = settings;
        this.clock = clock;
    }

    /** Exactly one of the two. */
    record Revocation(@Nullable String token, @Nullable UUID tokenId) {}

    @AnySession
    @PostMapping("/api/v1/auth/token/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @RequestBody Revocation asked) {
        var token = asked.token();
        var tokenId = asked.tokenId();
        if (token != null && tokenId == null) revoke(actor, new AccessToken(token));
        else if (tokenId != null && token == null) revoke(actor, tokenId);
        else throw new Refusal(IdentityProblem.GRANT_INCOMPLETE);
    }

    private void revoke(Actor actor, AccessToken token) {
        var known = tokens.verify(token).orElseThrow(() -> new Refusal(IdentityProblem.TOKEN_UNKNOWN));
        if (!actor.is(known.person())) actor.mustHave(IdentityPermission.USERS_CHANGE);
        revoked.revoke(actor, known.tokenId(), known.expiresAt());
    }

    private void revoke(Actor actor, UUID tokenId) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        // When it expires is not known by its name; later than this it cannot.
        revoked.revoke(actor, tokenId.toString(), clock.instant().plus(settings.accessTokenLifetime()));
    }
}
