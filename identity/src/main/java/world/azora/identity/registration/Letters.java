package world.azora.identity.registration;

import world.azora.identity.NewUser;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PublicUrl;
import world.azora.platform.mail.Mail;

/** What we write to people who registered, in their language. The name they chose is not in it: it may be an advert. */
final class Letters {
    private final PublicUrl url;

    Letters(PublicUrl url) {
        this.url = url;
    }

    Mail verify(NewUser user, OneTimeToken token) {
        var link = url.link("/verify#token=" + token.text());
        return switch (user.locale()) {
            case ENGLISH -> new Mail(user.email().text(), "Please confirm your e-mail address", """
                        Welcome to Azora.

                        Please open this link to confirm your address. It holds for one day and works once:

                        %s

                        If you have not registered, you need not do anything.
                        """.formatted(link));
            case ARABIC -> new Mail(user.email().text(), "يرجى تأكيد بريدك الإلكتروني", """
                        مرحبًا بك في أزورا.

                        يرجى فتح هذا الرابط لتأكيد عنوانك. الرابط صالح ليوم واحد ويعمل مرة واحدة:

                        %s

                        إن لم تكن قد سجّلت فلا حاجة إلى أن تفعل شيئًا.
                        """.formatted(link));
        };
    }

    Mail alreadyKnown(NewUser user) {
        var link = url.link("/sign-in");
        return switch (user.locale()) {
            case ENGLISH -> new Mail(user.email().text(), "You have an account already", """
                        Somebody, probably you, registered at Azora with this address, which has an account already.

                        You can sign in here:

                        %s

                        If it was not you, you need not do anything: nothing was changed.
                        """.formatted(link));
            case ARABIC -> new Mail(user.email().text(), "لديك حساب بالفعل", """
                        قام أحدهم، وربما أنت، بالتسجيل في أزورا بهذا العنوان الذي له حساب بالفعل.

                        يمكنك تسجيل الدخول من هنا:

                        %s

                        إن لم تكن أنت فلا حاجة إلى أن تفعل شيئًا: لم يتغيّر شيء.
                        """.formatted(link));
        };
    }
}
