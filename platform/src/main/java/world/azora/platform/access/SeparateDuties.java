package world.azora.platform.access;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/**
 * Two things that one person should not be able to do alone, because who can do both can hide a mistake or a theft.
 * Modules contribute such rules as beans; the report of conflicts shows who breaks one. (Segregation of duties: ISO/IEC
 * 27002:2022, control 5.3.)
 *
 * @param name what a program calls the rule, such as {@code fund-and-set-terms}
 * @param english what goes wrong otherwise, one sentence
 * @param arabic the same
 */
public record SeparateDuties(String name, Permission one, Permission other, String english, String arabic) {
    /** Whether a person with these roles can do both. */
    public boolean isBrokenBy(Set<PersonRole> roles) {
        return !Collections.disjoint(roles, one.heldBy()) && !Collections.disjoint(roles, other.heldBy());
    }

    /** The roles that can do both on their own. Whoever holds one of them is in conflict by office. */
    public Set<PersonRole> rolesWithBoth() {
        var both = new HashSet<>(one.heldBy());
        both.retainAll(other.heldBy());
        return Set.copyOf(both);
    }
}
