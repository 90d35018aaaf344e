package world.azora.audit.privacy;

import java.util.List;
import org.springframework.web.bind.annotation.RestController;
import world.azora.audit.AuditPersonalData;
import world.azora.kernel.UserId;
import world.azora.platform.privacy.PersonalRecords;

/** As a {@code @RestController} the same bean also answers other processes, at the address of its front. */
@RestController
final class AuditRecords implements AuditPersonalData {
    private final PrivacyStore store;

    AuditRecords(PrivacyStore store) {
        this.store = store;
    }

    @Override
    public List<PersonalRecords> of(UserId person) {
        return List.of(
                new PersonalRecords("audit", "Engagements opened", store.engagements(person)),
                new PersonalRecords("audit", "Reports asked for", store.reports(person)),
                new PersonalRecords("audit", "Reports signed", store.signatures(person)));
    }
}
