package world.azora.payments.books;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;
import world.azora.ledger.BrokenBooksListener;
import world.azora.ledger.VerificationRun;
import world.azora.payments.EventType;
import world.azora.payments.Happening;
import world.azora.platform.jobs.Outbox;

/**
 * Tells other systems that the books are not whole: each night on which they are not, once. As a {@code @RestController}
 * it also hears of it from the ledger where that runs elsewhere.
 */
@RestController
final class BrokenBooks implements BrokenBooksListener {
    private final Outbox outbox;

    BrokenBooks(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void broken(VerificationRun run) {
        var report = run.report();
        var ledger = report.ledger().name();
        var data = new LinkedHashMap<String, Object>();
        data.put("ledger", ledger);
        if (report.brokenAtSeq() != null) data.put("brokenAtSeq", report.brokenAtSeq());
        data.put("differenceMinor", report.differenceMinor());
        data.put("headSeq", report.headSeq());
        data.put("headHash", report.headHash().hex());
        var subject = ledger + "/" + run.startedAt();
        new Happening(EventType.LEDGER_BROKEN, subject, data, List.of(), run.endedAt()).tell(outbox);
    }
}
