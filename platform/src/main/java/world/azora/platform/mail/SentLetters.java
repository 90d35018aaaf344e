package world.azora.platform.mail;

import java.time.Instant;
import java.util.List;

/** What was written to an address, for the export and the erasure of a person's data. */
public interface SentLetters {
    /** The newest first. Texts are left out, because they may hold links that still work. */
    List<Sent> to(String address, int lettersMax);

    /** Takes all letters to this address out of the outbox; those that still wait are not delivered any more. */
    void forget(String address);

    /** The same for all letters from before a time. */
    void forgetBefore(Instant time);

    /** That a letter was sent, when, and about what. */
    record Sent(Instant at, String subject) {}
}
