package world.azora.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.kernel.Scope;
import world.azora.kernel.UserId;

final class ActorHeaderTest {
    private static final UserId PERSON = new UserId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));

    @Test
    void actor_is_read_as_it_was_written() {
        var whole = new Actor(PERSON, Set.of(PersonRole.ADMIN, PersonRole.AUDITOR));
        var limited = new Actor(PERSON, whole.roles(), Optional.of(Set.of(Scope.parse("learning:read"))));
        var nothing = new Actor(PERSON, Set.of(), Optional.of(Set.of()));

        for (var actor : Set.of(whole, limited, nothing, Actor.SYSTEM))
            assertThat(ActorHeader.read(ActorHeader.write(actor))).isEqualTo(actor);
        assertThat(ActorHeader.write(limited)).isEqualTo(PERSON + ";ADMIN,AUDITOR;learning:read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", ";", ";;", "usr_x;ADMIN", "PERSON;KING", "PERSON;ADMIN;everything", "PERSON;ADMIN;;"})
    void header_of_another_form_is_refused(String header) {
        assertThatThrownBy(() -> ActorHeader.read(header.replace("PERSON", PERSON.toString())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void scopes_limit_reading_and_writing_by_area() {
        var actor = new Actor(
                PERSON, Set.of(), Optional.of(Set.of(Scope.parse("learning:read"), Scope.parse("payments:write"))));

        assertThat(actor.reaches("learning", false)).isTrue();
        assertThat(actor.reaches("learning", true)).isFalse();
        assertThat(actor.reaches("payments", false)).isTrue();
        assertThat(actor.reaches("payments", true)).isTrue();
        assertThat(actor.reaches("ledger", false)).isFalse();
        assertThat(Actor.SYSTEM.reaches("ledger", true)).isTrue();
    }
}
