package world.azora.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.identity.IdentityWorld.atOnce;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.identity.FactorChanges;
import world.azora.identity.FactorChanges.Removal;
import world.azora.identity.FactorSettings;
import world.azora.identity.IdentityWorld;
import world.azora.identity.SecondFactors;
import world.azora.identity.SessionGate;
import world.azora.identity.User;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;
import world.azora.platform.production.Finding;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FactorPolicyTest {
    private final IdentityWorld world = new IdentityWorld(Map.of("azora.production", "true"));
    private final SecondFactors factors = world.get(SecondFactors.class);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void production_asks_a_factor_of_everybody_but_learners() {
        var required = EnumSet.complementOf(EnumSet.of(PersonRole.LEARNER));

        assertThat(new FactorSettings("", 0).requiredRoles(true)).isEqualTo(required);
        assertThat(new FactorSettings("", 0).requiredRoles(false)).isEmpty();
        assertThat(new FactorSettings("none", 0).requiredRoles(true)).isEmpty();
        assertThat(new FactorSettings("educator, ADMIN", 0).requiredRoles(false))
                .containsExactlyInAnyOrder(PersonRole.EDUCATOR, PersonRole.ADMIN);
        assertThatThrownBy(() -> new FactorSettings("root", 0)).hasMessageContaining("root");
        for (var doubt : new int[] {-1, 2})
            assertThatThrownBy(() -> new FactorSettings("", doubt)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void production_is_not_started_where_staff_needs_no_factor() {
        assertThat(outcome("")).isEqualTo(Finding.Outcome.HOLDS);
        assertThat(outcome("educator,treasurer,auditor,operator,admin,learner")).isEqualTo(Finding.Outcome.HOLDS);
        assertThat(outcome("none")).isEqualTo(Finding.Outcome.FAILS);
        assertThat(outcome("educator,treasurer,auditor,operator")).isEqualTo(Finding.Outcome.FAILS);
    }

    private static Finding.Outcome outcome(String roles) {
        return new StaffFactorCheck(new FactorSettings(roles, 0)).check().outcome();
    }

    @Test
    void session_without_the_needed_factor_says_so_until_there_is_one() {
        var admin = world.person(PersonRole.ADMIN);
        var learner = world.person(PersonRole.LEARNER);
        assertThat(isMissing(admin)).isTrue();
        assertThat(isMissing(learner)).isFalse();
        assertThat(isMissing(Enrolled.in(world, PersonRole.AUDITOR, PersonRole.LEARNER)
                        .user()))
                .isFalse();
    }

    @Test
    void needed_factor_stays_and_a_free_one_goes_with_its_recovery_codes() {
        var enrolment = world.get(TotpEnrolment.class);
        var treasurer = Enrolled.in(world, PersonRole.TREASURER).user();
        var learner = Enrolled.in(world, PersonRole.LEARNER).user();

        assertThat(enrolment.remove(treasurer.id())).isEqualTo(Removal.NEEDED);
        assertThat(enrolment.remove(learner.id())).isEqualTo(Removal.REMOVED);
        assertThat(enrolment.remove(learner.id())).isEqualTo(Removal.UNKNOWN);

        assertThat(factors.methods(learner.id())).isEmpty();
        assertThat(world.get(RecoveryCodes.class).left(learner.id())).isZero();
        assertThat(world.activities()).endsWith("identity.totp-removed");
        assertThat(world.mailer.to(learner.email().text())).hasSize(2);
    }

    @Test
    void of_two_removals_at_once_one_leaves_the_needed_factor() throws InterruptedException {
        var treasurer = Enrolled.in(world, PersonRole.TREASURER).user();
        world.database.jdbc().sql("""
                        INSERT INTO identity.passkey (id, person_id, credential_id, attested, sign_count, backup_capable,
                                                      backed_up, name, created_at)
                        VALUES (gen_random_uuid(), ?, '\\x01', '\\x01', 0, false, false, 'key', now())
                        """).param(treasurer.id().uuid()).update();
        var passkeys = "DELETE FROM identity.passkey WHERE person_id = ?";

        var outcomes = atOnce(
                2,
                number -> number == 0
                        ? world.get(TotpEnrolment.class).remove(treasurer.id())
                        : world.get(Transactions.class)
                                .run(() -> world.get(FactorChanges.class)
                                        .remove(
                                                treasurer.id(),
                                                () -> world.database
                                                                .jdbc()
                                                                .sql(passkeys)
                                                                .param(treasurer
                                                                        .id()
                                                                        .uuid())
                                                                .update()
                                                        == 1)));

        assertThat(outcomes).containsExactlyInAnyOrder(Removal.REMOVED, Removal.NEEDED);
    }

    @Test
    void administrator_takes_lost_factors_away_openly_and_not_the_own_ones() {
        var reset = world.get(FactorReset.class);
        var lost = Enrolled.in(world, PersonRole.AUDITOR).user();
        var admin = new Actor(Enrolled.in(world, PersonRole.ADMIN).user().id(), Set.of(PersonRole.ADMIN));

        assertThat(reset.reset(admin, admin.id())).isEqualTo(FactorReset.Outcome.OWN);
        assertThat(reset.reset(admin, new UserId(new UUID(1, 2)))).isEqualTo(FactorReset.Outcome.USER_UNKNOWN);
        assertThat(reset.reset(admin, lost.id())).isEqualTo(FactorReset.Outcome.RESET);
        assertThat(reset.reset(admin, lost.id())).isEqualTo(FactorReset.Outcome.NO_FACTOR);

        assertThat(factors.methods(lost.id())).isEmpty();
        assertThat(isMissing(lost)).isTrue();
        assertThat(world.activities()).endsWith("identity.factors-reset");
        assertThat(world.mailer.to(lost.email().text()).getLast().subject())
                .isEqualTo("Your second factors were taken away");
    }

    private boolean isMissing(User user) {
        var tokens = world.signedIn(user);
        return world.get(SessionGate.class)
                .session(tokens.access().token())
                .orElseThrow()
                .factorMissing();
    }
}
