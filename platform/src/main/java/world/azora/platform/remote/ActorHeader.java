package world.azora.platform.remote;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.kernel.Scope;
import world.azora.kernel.TypeIds;
import world.azora.kernel.UserId;

/** Who asks, told by one process to another as {@value #NAME}. It counts only beside a right service token. */
public final class ActorHeader {
    public static final String NAME = "X-Azora-Actor";

    private ActorHeader() {}

    /** The id, the roles and, if a key limits them, the scopes; the lists are separated by commas. */
    public static String write(Actor actor) {
        var person = actor.id() + ";" + list(actor.roles());
        return actor.scopes().map(scopes -> person + ";" + list(scopes)).orElse(person);
    }

    public static Actor read(String header) {
        var parts = header.split(";", 3);
        if (parts.length < 2) throw new Refusal(CommonProblem.MALFORMED);
        var roles = items(parts[1]).map(ActorHeader::role).collect(Collectors.toSet());
        // No third part means no limits; an empty one means that nothing is reached at all.
        Optional<Set<Scope>> scopes = parts.length == 2
                ? Optional.empty()
                : Optional.of(items(parts[2]).map(Scope::parse).collect(Collectors.toSet()));
        return new Actor(TypeIds.parse(UserId.class, parts[0]), roles, scopes);
    }

    private static String list(Set<?> items) {
        return items.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static Stream<String> items(String list) {
        return list.isEmpty() ? Stream.empty() : Arrays.stream(list.split(",", -1));
    }

    private static PersonRole role(String name) {
        try {
            return PersonRole.valueOf(name);
        } catch (IllegalArgumentException _) {
            throw new Refusal(CommonProblem.MALFORMED);
        }
    }
}
