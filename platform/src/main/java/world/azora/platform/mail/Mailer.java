package world.azora.platform.mail;

/** Sends letters by way of the local outbox, so that one sent within a transaction leaves only if that commits. */
public interface Mailer {
    void send(Mail mail);
}
