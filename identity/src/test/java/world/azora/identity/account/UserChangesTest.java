package world.azora.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.identity.IdentityWorld.atOnce;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import world.azora.identity.DisplayName;
import world.azora.identity.IdentityWorld;
import world.azora.identity.PersonLocale;
import world.azora.identity.SessionGate;
import world.azora.identity.account.ChangeOutcome.Changed;
import world.azora.identity.account.ChangeOutcome.LastAdmin;
import world.azora.identity.account.ChangeOutcome.UnknownUser;
import world.azora.identity.account.UserChanges.AdminChange;
import world.azora.identity.account.UserChanges.OwnChange;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

final class UserChangesTest {
    private static final AdminChange DISABLE = new AdminChange(null, true);

    @Test
    void disabled_person_is_out_at_the_next_request_and_back_when_enabled() {
        try (var world = new IdentityWorld()) {
            var changes = world.get(UserChanges.class);
            var person = world.person(PersonRole.LEARNER);
            var tokens = world.signedIn(person);
            assertThat(world.isLetIn(tokens)).isTrue();

            changes.changeAccess(Actor.SYSTEM, person.id(), DISABLE);
            assertThat(world.isLetIn(tokens)).isFalse();

            changes.changeAccess(Actor.SYSTEM, person.id(), new AdminChange(null, false));
            assertThat(world.isLetIn(tokens)).isTrue();
            assertThat(world.activities()).containsExactly("identity.disabled", "identity.enabled");
        }
    }

    @Test
    void changed_roles_count_at_the_next_request() {
        try (var world = new IdentityWorld()) {
            var person = world.person(PersonRole.TREASURER);
            var tokens = world.signedIn(person);
            var gate = world.get(SessionGate.class);
            assertThat(gate.session(tokens.access().token())
                            .orElseThrow()
                            .actor()
                            .roles())
                    .containsExactly(PersonRole.TREASURER);

            world.get(UserChanges.class)
                    .changeAccess(
                            Actor.SYSTEM,
                            person.id(),
                            new AdminChange(List.of(PersonRole.EDUCATOR, PersonRole.LEARNER), null));

            assertThat(gate.session(tokens.access().token())
                            .orElseThrow()
                            .actor()
                            .roles())
                    .containsExactlyInAnyOrder(PersonRole.EDUCATOR, PersonRole.LEARNER);
            assertThat(world.activities()).containsExactly("identity.roles-changed");
        }
    }

    @Test
    void last_administrator_stays_one() {
        try (var world = new IdentityWorld()) {
            var changes = world.get(UserChanges.class);
            var admin = world.person(PersonRole.ADMIN);

            assertThat(changes.changeAccess(Actor.SYSTEM, admin.id(), DISABLE)).isEqualTo(new LastAdmin());
            assertThat(changes.changeAccess(Actor.SYSTEM, admin.id(), new AdminChange(List.of(), null)))
                    .isEqualTo(new LastAdmin());
            assertThat(changes.changeAccess(
                            Actor.SYSTEM,
                            admin.id(),
                            new AdminChange(List.of(PersonRole.ADMIN, PersonRole.AUDITOR), null)))
                    .isInstanceOf(Changed.class);
        }
    }

    @Test
    void two_administrators_who_disable_each_other_at_once_leave_one() throws InterruptedException {
        try (var world = new IdentityWorld()) {
            var changes = world.get(UserChanges.class);
            var admins = List.of(world.person(PersonRole.ADMIN), world.person(PersonRole.ADMIN));

            var outcomes = atOnce(
                    2,
                    number -> changes.changeAccess(
                            Actor.SYSTEM, admins.get(number).id(), DISABLE));

            assertThat(outcomes).filteredOn(LastAdmin.class::isInstance).hasSize(1);
        }
    }

    @Test
    void person_changes_own_name_and_language_and_nothing_else() {
        try (var world = new IdentityWorld()) {
            var person = world.person(PersonRole.LEARNER);

            var changed = (Changed) world.get(UserChanges.class)
                    .changeOwn(person.id(), new OwnChange(new DisplayName("أمل"), PersonLocale.ARABIC));

            assertThat(changed.user().user().displayName()).isEqualTo(new DisplayName("أمل"));
            assertThat(changed.user().user().locale()).isEqualTo(PersonLocale.ARABIC);
            assertThat(changed.user().user().roles()).isEqualTo(Set.of(PersonRole.LEARNER));
        }
    }

    @Test
    void unknown_person_is_told_so() {
        try (var world = new IdentityWorld()) {
            var unknown = new UserId(new UUID(1, 2));

            assertThat(world.get(UserChanges.class).changeAccess(Actor.SYSTEM, unknown, DISABLE))
                    .isEqualTo(new UnknownUser());
        }
    }
}
