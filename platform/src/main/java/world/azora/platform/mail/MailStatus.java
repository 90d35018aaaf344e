package world.azora.platform.mail;

/** Where a letter is. */
public enum MailStatus {
    /** In the local outbox; with SMTP configured it is on its way. */
    STORED,
    /** The SMTP server took it. */
    SENT,
    /** The SMTP server will not take it, or did not for three days. */
    FAILED
}
