package world.azora.identity.privacy;

import java.time.Instant;
import java.util.List;
import world.azora.kernel.UserId;
import world.azora.platform.privacy.PersonalRecords;

/** All that is kept about a person, kind by kind, as it stood at a moment. */
record PersonalExport(Instant madeAt, UserId person, List<PersonalRecords> parts) {
    PersonalExport {
        parts = List.copyOf(parts);
    }
}
