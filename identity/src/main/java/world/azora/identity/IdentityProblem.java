package world.azora.identity;

import world.azora.kernel.Problem;

/** The problems of accounts and sessions. */
public enum IdentityProblem implements Problem {
    EMAIL_MALFORMED(422, "This is no e-mail address.", "عنوان البريد الإلكتروني غير صالح."),
    PASSWORD_LENGTH(422, "A password has 12 to 128 characters.", "تتكون كلمة المرور من 12 إلى 128 حرفًا."),
    PASSWORD_GUESSABLE(
            422,
            "The password is easy to guess: it holds your name or address, or is widely used.",
            "كلمة المرور سهلة التخمين: تحوي اسمك أو عنوانك أو هي شائعة."),
    SIGN_IN_REFUSED(401, "E-mail address or password is wrong.", "البريد الإلكتروني أو كلمة المرور غير صحيحة."),
    EMAIL_UNVERIFIED(
            403,
            "Please confirm your e-mail address first: we have sent you a letter.",
            "يرجى تأكيد بريدك الإلكتروني أولًا: أرسلنا إليك رسالة."),
    VERIFICATION_REFUSED(422, "This link is wrong, used or too old.", "هذا الرابط غير صالح أو مستخدم أو قديم."),
    REFRESH_REFUSED(401, "The session has ended. Please sign in again.", "انتهت الجلسة. يرجى تسجيل الدخول مجددًا."),
    GRANT_INCOMPLETE(422, "This grant needs other fields.", "نوع المنح هذا يتطلب حقولًا أخرى."),
    SETUP_REFUSED(403, "This set-up link is wrong, used or replaced.", "رابط الإعداد غير صالح أو مستخدم أو مستبدل."),
    SETUP_DONE(409, "Azora is set up already.", "تم إعداد أزورا من قبل."),
    EMAIL_TAKEN(409, "Somebody has an account with this address.", "يوجد حساب بهذا العنوان."),
    USER_UNKNOWN(404, "There is no such person.", "لا يوجد شخص كهذا."),
    LAST_ADMIN(409, "The last administrator must stay one.", "يجب أن يبقى المدير الأخير مديرًا."),
    FORM_REFUSED(
            403,
            "This form is too old or comes from elsewhere. Please open the page again.",
            "هذا النموذج قديم أو جاء من مكان آخر. يرجى فتح الصفحة من جديد."),
    OAUTH_CLIENT_UNKNOWN(404, "There is no such tool.", "لا توجد أداة كهذه."),
    OAUTH_CLIENT_PUBLIC(
            409, "A public tool has no secret: it could not keep one.", "الأداة العامة بلا سر: لا يمكنها حفظه."),
    OAUTH_CLIENT_MALFORMED(
            422,
            "A tool has 1 to 20 addresses, and a public one needs PKCE.",
            "للأداة من عنوان واحد إلى 20 عنوانًا، والعامة منها تحتاج إلى PKCE."),
    REDIRECT_URI_MALFORMED(
            422,
            "An address to return to is whole, without a fragment, and https unless it is on the person's own machine.",
            "عنوان العودة كامل بلا جزء تابع، وبروتوكوله https ما لم يكن على جهاز الشخص نفسه."),
    CONSENT_UNKNOWN(404, "You have let this tool know nothing.", "لم تسمح لهذه الأداة بمعرفة شيء."),
    AUTHORIZATION_REFUSED(
            400,
            "The tool that sent you here asked in a way that cannot be answered. Please tell its makers.",
            "الأداة التي أرسلتك سألت بطريقة لا يمكن الرد عليها. يرجى إبلاغ صانعيها."),
    LOGOUT_REFUSED(
            400,
            "The tool that sent you here asked for a sign-out that cannot be done. You are still signed in.",
            "الأداة التي أرسلتك طلبت خروجًا لا يمكن تنفيذه. ما زلت مسجل الدخول.");

    private final int status;
    private final String english;
    private final String arabic;

    IdentityProblem(int status, String english, String arabic) {
        this.status = status;
        this.english = english;
        this.arabic = arabic;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String arabic() {
        return arabic;
    }
}
