package world.azora.learning.privacy;

import java.util.List;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.UserId;
import world.azora.learning.LearningPersonalData;
import world.azora.platform.privacy.PersonalRecords;

/** As a {@code @RestController} the same bean also answers other processes, at the address of its front. */
@RestController
final class LearningRecords implements LearningPersonalData {
    private final PrivacyStore store;

    LearningRecords(PrivacyStore store) {
        this.store = store;
    }

    @Override
    public List<PersonalRecords> of(UserId person) {
        return List.of(
                new PersonalRecords("learning", "Courses written", store.courses(person)),
                new PersonalRecords("learning", "Enrolments", store.enrolments(person)),
                new PersonalRecords("learning", "Completed lessons", store.completions(person)),
                new PersonalRecords("learning", "Work handed in, with its grades", store.submissions(person)));
    }
}
