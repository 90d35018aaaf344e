package world.azora.platform.role;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.env.Environment;

/** The roles of this process. */
public record Roles(Set<String> here) {
    public static final Set<String> ALL =
            Set.of("edge", "identity", "ledger", "sandbox", "operations", "learning", "payments", "audit");

    /** A name that is no role stops the start: a typo would otherwise leave a part of the service out. */
    public Roles {
        var unknown = new TreeSet<>(here);
        unknown.removeAll(ALL);
        if (!unknown.isEmpty())
            throw new IllegalArgumentException("No such role: " + unknown + ". Roles are " + new TreeSet<>(ALL) + ".");
        here = Set.copyOf(here);
    }

    public static Roles of(Environment environment) {
        var names = environment.getProperty("azora.roles", String[].class, new String[0]);
        return names.length == 0 ? new Roles(ALL) : new Roles(Set.of(names));
    }

    public boolean runsHere(String role) {
        return here.contains(role);
    }
}
