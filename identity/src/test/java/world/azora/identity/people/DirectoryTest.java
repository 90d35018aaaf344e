package world.azora.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import world.azora.identity.IdentityWorld;
import world.azora.identity.People;
import world.azora.identity.Person;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

final class DirectoryTest {
    @Test
    void people_are_found_by_id() {
        try (var world = new IdentityWorld()) {
            var people = world.get(People.class);
            var one = world.person(PersonRole.EDUCATOR, PersonRole.TREASURER);
            var two = world.person();
            var unknown = new UserId(new UUID(1, 2));

            assertThat(people.find(one.id()))
                    .contains(new Person(one.id(), one.displayName().text(), one.roles()));
            assertThat(people.find(unknown)).isEmpty();
            assertThat(people.findAll(List.of(one.id(), two.id(), two.id(), unknown)))
                    .extracting(Person::id)
                    .containsExactlyInAnyOrder(one.id(), two.id());
            assertThat(people.findAll(List.of())).isEmpty();
        }
    }
}
