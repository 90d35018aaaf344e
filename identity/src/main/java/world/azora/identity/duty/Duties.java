package world.azora.identity.duty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import world.azora.identity.Person;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.access.SeparateDuties;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** The table of permissions, and the people whose roles together break a rule of separate duties. */
final class Duties {
    private static final UUID FIRST = new UUID(0, 0);

    private final List<PermissionSet> permissions;
    private final List<SeparateDuties> rules;
    private final DutyStore store;

    Duties(ObjectProvider<PermissionSet> permissions, ObjectProvider<SeparateDuties> rules, DutyStore store) {
        this.permissions = permissions.stream()
                .sorted(Comparator.comparing(PermissionSet::module))
                .toList();
        this.rules = rules.stream()
                .sorted(Comparator.comparing(SeparateDuties::name))
                .toList();
        this.store = store;
    }

    /** @param heldBy the roles whose holders may do it */
    record Held(String module, String permission, List<PersonRole> heldBy) {}

    /** @param byOffice roles that break the rule on their own */
    record Rule(String name, String one, String other, List<PersonRole> byOffice, Messages messages) {}

    record Messages(String en, String ar) {}

    record Table(List<Held> permissions, List<Rule> duties) {}

    /** @param broken names of the rules that the person's roles break */
    record Conflict(Person person, List<String> broken) {}

    Table table() {
        return new Table(
                permissions.stream().flatMap(Duties::held).toList(),
                rules.stream().map(Duties::rule).toList());
    }

    private static Stream<Held> held(PermissionSet set) {
        return set.permissions().stream()
                .map(one -> new Held(
                        set.module(), one.code(), one.heldBy().stream().sorted().toList()));
    }

    private static Rule rule(SeparateDuties rule) {
        return new Rule(
                rule.name(),
                rule.one().code(),
                rule.other().code(),
                rule.rolesWithBoth().stream().sorted().toList(),
                new Messages(rule.english(), rule.arabic()));
    }

    /** A page covers as many people as it may have items, so that it can hold fewer conflicts than that. */
    Page<Conflict> conflicts(PageRequest request) {
        var after = request.after().map(Duties::id).orElse(FIRST);
        var staff = request.page(
                store.staff(after, request.rows()), person -> person.id().uuid().toString());
        var conflicts = staff.items().stream()
                .flatMap(person -> conflict(person).stream())
                .toList();
        return new Page<>(conflicts, staff.nextCursor());
    }

    private Optional<Conflict> conflict(Person person) {
        var broken = rules.stream()
                .filter(rule -> rule.isBrokenBy(person.roles()))
                .map(SeparateDuties::name)
                .toList();
        return broken.isEmpty() ? Optional.empty() : Optional.of(new Conflict(person, broken));
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
