package world.azora.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import world.azora.identity.AccessTokens;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentityWorld;
import world.azora.identity.RefreshOutcome.Refreshed;
import world.azora.identity.SessionTokens;
import world.azora.identity.Sessions;
import world.azora.identity.token.RevocationController.Revocation;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Problem;
import world.azora.kernel.Refusal;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RevokedTokensTest {
    private final IdentityWorld world = new IdentityWorld();
    private final AnnotationConfigApplicationContext other = world.otherProcess();
    private final RevocationController revocation = world.get(RevocationController.class);

    @AfterAll
    void close() {
        other.close();
        world.close();
    }

    @Test
    void revoked_token_is_worth_nothing_everywhere_while_its_session_goes_on() {
        var tokens = signedIn();
        assertThat(isGoodThere(tokens)).isTrue();

        revocation.revoke(actor(tokens), new Revocation(tokens.access().token().text(), null));

        assertThat(world.isLetIn(tokens)).isFalse();
        var deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (isGoodThere(tokens) && System.nanoTime() < deadline) Thread.onSpinWait();
        assertThat(isGoodThere(tokens)).isFalse();
        var next = ((Refreshed) world.get(Sessions.class).refresh(tokens.refresh())).tokens();
        assertThat(world.isLetIn(next)).isTrue();
        assertThat(world.activities()).contains("identity.token-revoked");
    }

    @Test
    void administrator_revokes_anybodys_token_by_its_name() {
        var tokens = signedIn();
        var name = world.get(AccessTokens.class)
                .verify(tokens.access().token())
                .orElseThrow()
                .tokenId();

        revocation.revoke(admin(), new Revocation(null, UUID.fromString(name)));

        assertThat(world.isLetIn(tokens)).isFalse();
    }

    @Test
    void others_tokens_nonsense_and_half_a_question_are_refused() {
        var tokens = signedIn();
        var stranger = actor(signedIn());

        assertRefused(
                CommonProblem.NOT_ALLOWED,
                stranger,
                new Revocation(tokens.access().token().text(), null));
        assertRefused(CommonProblem.NOT_ALLOWED, stranger, new Revocation(null, UUID.randomUUID()));
        assertRefused(IdentityProblem.TOKEN_UNKNOWN, stranger, new Revocation("x", null));
        assertRefused(IdentityProblem.GRANT_INCOMPLETE, stranger, new Revocation(null, null));
        assertRefused(
                IdentityProblem.GRANT_INCOMPLETE,
                admin(),
                new Revocation(tokens.access().token().text(), UUID.randomUUID()));
        assertThat(world.isLetIn(tokens)).isTrue();
    }

    @Test
    void job_forgets_a_name_only_when_its_token_has_expired() {
        var tokens = signedIn();
        revocation.revoke(actor(tokens), new Revocation(tokens.access().token().text(), null));
        var revoked = world.get(RevokedTokens.class);

        revoked.forgetExpired();
        assertThat(world.isLetIn(tokens)).isFalse();
        world.clock.advance(Duration.ofMinutes(17));
        revoked.forgetExpired();

        assertThat(world.get(RevokedTokenStore.class).all()).isEmpty();
        assertThat(world.isLetIn(tokens)).isFalse();
    }

    private void assertRefused(Problem problem, Actor actor, Revocation asked) {
        assertThatThrownBy(() -> revocation.revoke(actor, asked))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private SessionTokens signedIn() {
        return world.signedIn(world.person(PersonRole.LEARNER));
    }

    private static Actor actor(SessionTokens tokens) {
        return new Actor(tokens.person(), Set.of(PersonRole.LEARNER));
    }

    private Actor admin() {
        return new Actor(world.person(PersonRole.ADMIN).id(), Set.of(PersonRole.ADMIN));
    }

    private boolean isGoodThere(SessionTokens tokens) {
        return other.getBean(AccessTokens.class).verify(tokens.access().token()).isPresent();
    }
}
