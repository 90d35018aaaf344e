package world.azora.activity.log;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.UserId;
import world.azora.platform.privacy.PersonalData;
import world.azora.platform.privacy.PersonalRecords;

/** What was done by a person and to the person's account. It needs no address of its own: the record is everywhere. */
final class ActivityRecords implements PersonalData {
    private final ActivityStore store;
    private final JsonMapper json;

    ActivityRecords(ActivityStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @Override
    public List<PersonalRecords> of(UserId person) {
        var entries = store.about(person, ITEMS_MAX);
        return List.of(new PersonalRecords("activity", "What was done by or to the person", json.valueToTree(entries)));
    }
}
