package world.azora.platform.mail;

import java.time.Clock;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import world.azora.kernel.IdSource;
import world.azora.platform.jobs.Outbox;

/** Stores a letter and, where there is a server, the job that takes it there: both or neither. */
final class OutboxMailer implements Mailer {
    private final MailStore store;
    private final Outbox outbox;
    private final MailSettings settings;
    private final IdSource ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OutboxMailer(
            MailStore store,
            Outbox outbox,
            MailSettings settings,
            IdSource ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.outbox = outbox;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        // Joins the caller's, unlike a front: a letter belongs to what it tells of.
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void send(Mail mail) {
        var stored = new StoredMail(new MailId(ids.next()), mail, clock.instant(), MailStatus.STORED);
        transaction.executeWithoutResult(_ -> {
            store.add(stored);
            if (settings.smtp().host() != null)
                outbox.send(MailDelivery.KIND, stored.id().toString(), new MailDelivery.Letter(stored.id()));
        });
    }
}
