package world.azora.payments;

import java.util.Optional;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;
import world.azora.platform.web.PageRequest;

/** Reads texts that may or may not be the id of something. */
public final class IdText {
    private IdText() {}

    /** The id, if the text is one of this kind. */
    public static <T extends TypeId> Optional<T> read(Class<T> kind, String text) {
        if (!text.startsWith(TypeIds.prefix(kind) + "_")) return Optional.empty();
        try {
            return Optional.of(TypeIds.parse(kind, text));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    /** The id after which a page of a list sorted by id goes on; nothing for the first page. */
    public static <T extends TypeId> Optional<T> after(Class<T> kind, PageRequest page) {
        return page.after()
                .map(text -> read(kind, text).orElseThrow(() -> new Refusal(CommonProblem.CURSOR_MALFORMED)));
    }
}
