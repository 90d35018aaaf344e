package world.azora.learning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.azora.identity.People;
import world.azora.kernel.UserId;

/** A person as lists show one. */
public record PersonName(UserId id, String displayName) {
    private static final String NAME_OF_SYSTEM = "Azora";
    private static final String NAME_UNKNOWN = "–";

    /** The names of all these people, also of those who are no longer known. */
    public static Map<UserId, PersonName> of(Collection<UserId> ids, People people) {
        var names = new LinkedHashMap<UserId, PersonName>();
        for (var id : ids) names.put(id, new PersonName(id, id.equals(UserId.SYSTEM) ? NAME_OF_SYSTEM : NAME_UNKNOWN));
        if (names.isEmpty()) return names;
        for (var person : people.findAll(List.copyOf(names.keySet())))
            names.put(person.id(), new PersonName(person.id(), person.displayName()));
        return names;
    }
}
