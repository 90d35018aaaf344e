package world.azora.identity.people;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.People;
import world.azora.identity.Person;
import world.azora.kernel.UserId;

@RestController
final class Directory implements People {
    private final PeopleStore store;

    Directory(PeopleStore store) {
        this.store = store;
    }

    @Override
    public Optional<Person> find(UserId id) {
        return store.findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Person> findAll(List<UserId> ids) {
        return ids.isEmpty() ? List.of() : store.findAll(ids);
    }
}
