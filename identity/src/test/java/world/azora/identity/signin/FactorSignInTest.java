package world.azora.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.identity.IdentityWorld.PASSWORD;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.identity.Device;
import world.azora.identity.FactorMethod;
import world.azora.identity.FactorProof.Code;
import world.azora.identity.FactorProof.RecoveryCode;
import world.azora.identity.IdentityWorld;
import world.azora.identity.OneTimeToken;
import world.azora.identity.RememberedDevices;
import world.azora.identity.factor.Enrolled;
import world.azora.identity.signin.SignInOutcome.ChallengeEnded;
import world.azora.identity.signin.SignInOutcome.FactorNeeded;
import world.azora.identity.signin.SignInOutcome.FactorWrong;
import world.azora.identity.signin.SignInOutcome.Refused;
import world.azora.identity.signin.SignInOutcome.SignedIn;
import world.azora.kernel.PersonRole;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FactorSignInTest {
    private static final Device HOME = new Device("Firefox on Linux", "192.0.2.1");

    private final IdentityWorld world = new IdentityWorld();
    private final SignIn signIn = world.get(SignIn.class);
    private final RememberedDevices devices = world.get(RememberedDevices.class);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void right_password_asks_for_the_factor_and_only_the_factor_starts_a_session() {
        var enrolled = Enrolled.in(world, PersonRole.LEARNER);

        var asked = (FactorNeeded) signIn(enrolled, PASSWORD, Optional.empty());
        var challenge = asked.challenge();

        assertThat(challenge.methods()).containsExactly(FactorMethod.TOTP, FactorMethod.RECOVERY_CODE);
        assertThat(signIn.answer(challenge.id(), new Code("x"), HOME)).isEqualTo(new FactorWrong());
        var done = (SignedIn) signIn.answer(challenge.id(), new Code(enrolled.code(0)), HOME);
        assertThat(world.isLetIn(done.tokens())).isTrue();
        assertThat(signIn.answer(challenge.id(), new Code(enrolled.code(1)), HOME))
                .isEqualTo(new ChallengeEnded());
    }

    @Test
    void record_of_a_sign_in_says_by_what() {
        var plain = (SignedIn)
                signIn.signIn(new Credentials(world.person(PersonRole.LEARNER).email(), PASSWORD), HOME);
        var enrolled = Enrolled.in(world, PersonRole.LEARNER);
        var first = ((FactorNeeded) signIn(enrolled, PASSWORD, Optional.empty())).challenge();
        var byCode = (SignedIn) signIn.answer(first.id(), new Code(enrolled.code(0)), HOME);
        var second = ((FactorNeeded) signIn(enrolled, PASSWORD, Optional.empty())).challenge();
        var paper = new RecoveryCode(enrolled.paper().getFirst());
        var byPaper = (SignedIn) signIn.answer(second.id(), paper, HOME);

        assertThat(recorded(plain)).isEqualTo("password");
        assertThat(recorded(byCode)).isEqualTo("password, code");
        assertThat(recorded(byPaper)).isEqualTo("password, recovery code");
    }

    private String recorded(SignedIn done) {
        return world.database
                .jdbc()
                .sql("SELECT facts ->> 'by' FROM activity.entry WHERE action = 'identity.signed-in' AND subject = ?")
                .param(done.tokens().session().toString())
                .query(String.class)
                .single();
    }

    @Test
    void wrong_password_tells_nothing_of_factors() {
        var enrolled = Enrolled.in(world, PersonRole.LEARNER);

        assertThat(signIn(enrolled, "wrong", Optional.empty())).isEqualTo(new Refused());
    }

    @Test
    void remembered_device_is_not_asked_for_thirty_days_and_somebody_elses_is() {
        var enrolled = Enrolled.in(world, PersonRole.LEARNER);
        var other = Enrolled.in(world, PersonRole.LEARNER);
        var device = remember(enrolled);
        var theirs = remember(other);

        assertThat(signIn(enrolled, PASSWORD, device)).isInstanceOf(SignedIn.class);
        assertThat(signIn(enrolled, PASSWORD, theirs)).isInstanceOf(FactorNeeded.class);
        assertThat(signIn(enrolled, PASSWORD, Optional.of(new OneTimeToken("x"))))
                .isInstanceOf(FactorNeeded.class);
        assertThat(signIn(enrolled, "wrong", device)).isEqualTo(new Refused());

        world.clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(signIn(enrolled, PASSWORD, device)).isInstanceOf(SignedIn.class);
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(signIn(enrolled, PASSWORD, device)).isInstanceOf(FactorNeeded.class);
    }

    @Test
    void another_password_ends_what_was_remembered() {
        var enrolled = Enrolled.in(world, PersonRole.LEARNER);
        var device = remember(enrolled);

        world.database
                .jdbc()
                .sql("UPDATE identity.person SET password_hash = password_hash || ' ' WHERE id = ?")
                .param(enrolled.user().id().uuid())
                .update();

        assertThat(devices.isRemembered(enrolled.user().id(), device)).isFalse();
    }

    @Test
    void account_closed_in_between_is_not_entered() {
        var enrolled = Enrolled.in(world, PersonRole.LEARNER);
        var asked = (FactorNeeded) signIn(enrolled, PASSWORD, Optional.empty());

        world.database
                .jdbc()
                .sql("UPDATE identity.person SET disabled = true WHERE id = ?")
                .param(enrolled.user().id().uuid())
                .update();

        assertThat(signIn.answer(asked.challenge().id(), new Code(enrolled.code(0)), HOME))
                .isEqualTo(new ChallengeEnded());
    }

    private Optional<OneTimeToken> remember(Enrolled enrolled) {
        return Optional.of(devices.remember(enrolled.user().id(), "A browser\r\nSet-Cookie: x"));
    }

    private SignInOutcome signIn(Enrolled enrolled, String password, Optional<OneTimeToken> device) {
        return signIn.signIn(new Credentials(enrolled.user().email(), password), HOME, device);
    }
}
