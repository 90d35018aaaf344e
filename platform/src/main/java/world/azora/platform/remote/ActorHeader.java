package world.azora.platform.remote;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.kernel.TypeIds;
import world.azora.kernel.UserId;

/** Who asks, told by one process to another as {@value #NAME}. It counts only beside a right service token. */
public final class ActorHeader {
    public static final String NAME = "X-Azora-Actor";

    private ActorHeader() {}

    public static String write(Actor actor) {
        var roles = actor.roles().stream().map(PersonRole::name).sorted().collect(Collectors.joining(","));
        return actor.id() + ";" + roles;
    }

    public static Actor read(String header) {
        var parts = header.split(";", 2);
        var roles = EnumSet.noneOf(PersonRole.class);
        if (parts.length != 2) throw new Refusal(CommonProblem.MALFORMED);
        if (!parts[1].isEmpty())
            Arrays.stream(parts[1].split(",", -1)).map(ActorHeader::role).forEach(roles::add);
        return new Actor(TypeIds.parse(UserId.class, parts[0]), roles);
    }

    private static PersonRole role(String name) {
        try {
            return PersonRole.valueOf(name);
        } catch (IllegalArgumentException _) {
            throw new Refusal(CommonProblem.MALFORMED);
        }
    }
}
