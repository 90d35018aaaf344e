package world.azora.identity.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import world.azora.identity.Accounts;
import world.azora.identity.PublicUrl;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.identity.User;
import world.azora.kernel.UserId;
import world.azora.platform.mail.Mail;
import world.azora.platform.mail.Mailer;

final class MailedNotices implements SecurityNotices {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Accounts accounts;
    private final Mailer mailer;
    private final PublicUrl url;
    private final Clock clock;

    MailedNotices(Accounts accounts, Mailer mailer, PublicUrl url, Clock clock) {
        this.accounts = accounts;
        this.mailer = mailer;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public void tell(UserId who, SecurityNotice what) {
        accounts.find(who).ifPresent(user -> tell(user, what));
    }

    @Override
    public void tell(User who, SecurityNotice what) {
        mailer.send(letter(who, what));
    }

    private Mail letter(User who, SecurityNotice what) {
        var to = who.email().text();
        var at = MINUTE.format(clock.instant());
        // The page itself, without a token: a notice that signed somebody in would be worth stealing.
        var link = url.link("/forgot-password");
        var locale = who.locale();
        return switch (locale) {
            case ENGLISH -> new Mail(to, what.subject(locale), """
                        %s

                        It happened at %s.

                        If it was not you, please set a new password at once, and tell your administrator:

                        %s
                        """.formatted(what.text(locale), at, link));
            case ARABIC -> new Mail(to, what.subject(locale), """
                        %s

                        حدث ذلك في %s.

                        إن لم تكن أنت من فعل ذلك فيرجى تعيين كلمة مرور جديدة فورًا وإبلاغ المدير:

                        %s
                        """.formatted(what.text(locale), at, link));
        };
    }
}
