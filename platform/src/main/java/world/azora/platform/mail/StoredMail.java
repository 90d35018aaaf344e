package world.azora.platform.mail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A letter in the outbox. */
public record StoredMail(MailId id, @JsonUnwrapped Mail mail, Instant at, MailStatus status) {}
