package world.azora.learning;

import java.util.UUID;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.PageRequest;

/** Where a page of a list begins that is sorted by id, newest first. */
public final class PageKey {
    /** Above every id: the first page begins here. */
    private static final UUID LAST = new UUID(-1, -1);

    private PageKey() {}

    /** The id of the last item of the page before. */
    public static UUID before(PageRequest page) {
        return page.after().map(PageKey::parse).orElse(LAST);
    }

    private static UUID parse(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
