package world.azora.identity.renewal;

import world.azora.identity.OneTimeToken;
import world.azora.identity.PublicUrl;
import world.azora.identity.User;
import world.azora.platform.mail.Mail;

/** What we write to people who forgot their password, in their language. */
final class ResetLetters {
    private final PublicUrl url;

    ResetLetters(PublicUrl url) {
        this.url = url;
    }

    Mail forgotten(User user, OneTimeToken token) {
        var to = user.email().text();
        var link = url.link("/reset-password#token=" + token.text());
        return switch (user.locale()) {
            case ENGLISH -> new Mail(to, "Set a new password", """
                        Somebody, probably you, said that you have forgotten your password at Azora.

                        Please open this link to set a new one. It holds for half an hour and works once:

                        %s

                        If it was not you, you need not do anything: nothing was changed.
                        """.formatted(link));
            case ARABIC -> new Mail(to, "تعيين كلمة مرور جديدة", """
                        ذكر أحدهم، وربما أنت، أنك نسيت كلمة مرورك في أزورا.

                        يرجى فتح هذا الرابط لتعيين كلمة مرور جديدة. الرابط صالح لنصف ساعة ويعمل مرة واحدة:

                        %s

                        إن لم تكن أنت فلا حاجة إلى أن تفعل شيئًا: لم يتغيّر شيء.
                        """.formatted(link));
        };
    }
}
