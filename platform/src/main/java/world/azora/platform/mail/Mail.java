package world.azora.platform.mail;

import world.azora.kernel.Text;

/** A letter in plain text to one address. */
public record Mail(String to, String subject, String text) {
    // A line break in an address or a subject could add headers of the sender's choice (CWE-93).
    public Mail {
        to = Text.line(to, 254);
        subject = Text.line(subject, 200);
        text = Text.lines(text, 20_000);
    }
}
