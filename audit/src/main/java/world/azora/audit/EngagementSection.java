package world.azora.audit;

import java.util.List;

/** What a part of the audit adds to the page of an engagement. */
public interface EngagementSection {
    /** Of the member in the JSON of the engagement. */
    String name();

    List<?> items(EngagementId engagement);
}
