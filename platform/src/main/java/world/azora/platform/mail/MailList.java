package world.azora.platform.mail;

import java.util.Optional;
import world.azora.kernel.TypeIds;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** The letters that were ever sent, the newest first. */
public final class MailList {
    private final MailStore store;

    MailList(MailStore store) {
        this.store = store;
    }

    /** All, or those to one address, whatever its case. */
    public Page<StoredMail> page(Optional<String> to, PageRequest request) {
        var before = request.after().map(text -> TypeIds.parse(MailId.class, text));
        var mails = to.map(address -> store.listTo(address, before, request.rows()))
                .orElseGet(() -> store.list(before, request.rows()));
        return request.page(mails, mail -> mail.id().toString());
    }
}
