package world.azora.payments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.azora.identity.People;
import world.azora.identity.Person;
import world.azora.kernel.UserId;

/** Everybody there is, all of one name. */
final class Neighbours implements People {
    static final String NAME = "Amal Haddad";

    @Override
    public Optional<Person> find(UserId id) {
        return Optional.of(new Person(id, NAME, Set.of()));
    }

    @Override
    public List<Person> findAll(List<UserId> ids) {
        return ids.stream().map(id -> new Person(id, NAME, Set.of())).toList();
    }
}
