package world.azora.platform.mail;

import java.time.Instant;

/** A letter in the outbox. */
public record StoredMail(MailId id, Mail mail, Instant at, MailStatus status) {}
