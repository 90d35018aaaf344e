package world.azora.platform.mail;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import world.azora.platform.jobs.JobKind;

/**
 * Takes a letter to the SMTP server. A server that cannot be reached, or says "later", is asked again by the job's
 * retries; an address that it refuses for good is not. A process that dies between the server's yes and our note of it
 * makes the letter go twice: better than not at all.
 */
final class MailDelivery {
    /** What the job is told: which letter. Its text stays in one place. */
    record Letter(MailId id) {}

    static final JobKind<Letter> KIND = new JobKind<>("platform.mail-delivery", Letter.class);

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    // RFC 5321, 4.5.4.1 says four to five days; sign-up links do not live that long.
    private static final Duration TRIED_MAX = Duration.ofDays(3);

    private final MailStore store;
    private final MailSender sender;
    private final String from;
    private final Clock clock;

    MailDelivery(MailStore store, MailSender sender, String from, Clock clock) {
        this.store = store;
        this.sender = sender;
        this.from = from;
        this.clock = clock;
    }

    void deliver(Letter letter) {
        store.find(letter.id())
                .filter(stored -> stored.status() == MailStatus.STORED)
                .ifPresent(this::deliver);
    }

    private void deliver(StoredMail stored) {
        try {
            sender.send(message(stored.mail()));
            store.setStatus(stored.id(), MailStatus.SENT);
        } catch (MailException refused) {
            var tried = Duration.between(stored.at(), clock.instant());
            if (!isFinal(refused) && tried.compareTo(TRIED_MAX) < 0) throw refused;
            store.setStatus(stored.id(), MailStatus.FAILED);
            LOG.warn("mail.failed id={} after={}", stored.id(), tried, refused);
        }
    }

    private SimpleMailMessage message(Mail mail) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.to());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        return message;
    }

    private static boolean isFinal(MailException refused) {
        if (refused instanceof MailParseException) return true;
        return refused instanceof MailSendException failed
                && failed.getFailedMessages().values().stream().anyMatch(MailDelivery::isAddressRefused);
    }

    // The server says 4xx for "later" and 5xx for "never"; the mail library lists only the latter as invalid.
    private static boolean isAddressRefused(Exception failed) {
        return failed instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
