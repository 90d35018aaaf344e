package world.azora.sandbox.privacy;

import java.util.List;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.UserId;
import world.azora.platform.privacy.PersonalRecords;
import world.azora.sandbox.SandboxPersonalData;

/** As a {@code @RestController} the same bean also answers other processes, at the address of its front. */
@RestController
final class SandboxRecords implements SandboxPersonalData {
    private final PrivacyStore store;

    SandboxRecords(PrivacyStore store) {
        this.store = store;
    }

    @Override
    public List<PersonalRecords> of(UserId person) {
        return List.of(new PersonalRecords("sandbox", "Programs that ran", store.runs(person)));
    }
}
