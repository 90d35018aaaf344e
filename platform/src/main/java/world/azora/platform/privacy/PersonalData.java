package world.azora.platform.privacy;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import world.azora.kernel.UserId;

/**
 * What a module contributes to a person's export (GDPR, articles 15 and 20). Each module that keeps something about
 * people declares a front of its own that extends this and carries the address; one place asks all of them.
 */
public interface PersonalData {
    /** How much of one kind an export holds at most; the newest count. */
    int ITEMS_MAX = 10_000;

    /** All that this module keeps about the person or that the person made here; empty kinds may be left out. */
    @GetExchange("/{person}")
    List<PersonalRecords> of(@PathVariable UserId person);
}
