package world.azora.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import world.azora.platform.mail.Mail;
import world.azora.platform.mail.Mailer;

/** Keeps what was sent. */
public final class TestMailer implements Mailer {
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private final List<Mail> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(Mail mail) {
        sent.add(mail);
    }

    public List<Mail> all() {
        return List.copyOf(sent);
    }

    public List<Mail> to(String address) {
        return sent.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** The token in the last letter to this address. */
    public OneTimeToken tokenFor(String address) {
        var matcher = TOKEN.matcher(to(address).getLast().text());
        if (!matcher.find()) throw new AssertionError("no token in the letter");
        return new OneTimeToken(matcher.group(1));
    }
}
