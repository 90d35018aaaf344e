package world.azora.identity.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.UserId;
import world.azora.platform.privacy.PersonalData;

/** Asks every module what it keeps about a person. One that cannot be reached fails the export: half would be a lie. */
final class Exports {
    private final List<PersonalData> sources;
    private final ActivityLog activity;
    private final Clock clock;

    Exports(List<PersonalData> sources, ActivityLog activity, Clock clock) {
        this.sources = List.copyOf(sources);
        this.activity = activity;
        this.clock = clock;
    }

    PersonalExport of(UserId person) {
        var parts = sources.stream()
                .flatMap(source -> source.of(person).stream())
                .filter(part -> !part.items().isEmpty())
                .toList();
        activity.record(new Activity(person, "identity.exported", person.toString(), Map.of()));
        return new PersonalExport(clock.instant(), person, parts);
    }
}
