package world.azora.identity;

import world.azora.kernel.Problem;

/** The problems of accounts and sessions. */
public enum IdentityProblem implements Problem {
    EMAIL_MALFORMED(422, "This is no e-mail address.", "عنوان البريد الإلكتروني غير صالح."),
    PASSWORD_LENGTH(422, "A password has 12 to 128 characters.", "تتكون كلمة المرور من 12 إلى 128 حرفًا."),
    PASSWORD_GUESSABLE(
            422,
            "The password is easy to guess: it holds your name or address, repeats itself, or is made of what guessers try first.",
            "كلمة المرور سهلة التخمين: تحوي اسمك أو عنوانك أو تكرّر نفسها أو ما يجرَّب أولًا."),
    PASSWORD_COMMON(422, "Too many people use this password.", "كلمة المرور هذه شائعة جدًا."),
    PASSWORD_COMPOSITION(
            422,
            "A password needs a capital and a small letter, a digit and a symbol.",
            "تحتاج كلمة المرور إلى حرف كبير وحرف صغير ورقم ورمز."),
    PASSWORD_USED_BEFORE(
            422,
            "You have used this password before. Please take another.",
            "استخدمت كلمة المرور هذه من قبل. اختر غيرها."),
    PASSWORD_WRONG(403, "That is not your password.", "كلمة المرور هذه ليست كلمة مرورك."),
    RESET_REFUSED(
            422,
            "This link is wrong, used, replaced or too old. Please ask for a new one.",
            "هذا الرابط غير صالح أو مستخدم أو قديم. اطلب رابطًا جديدًا."),
    EMAIL_CHANGE_REFUSED(
            422,
            "This link is wrong, used or too old, or somebody has the address by now.",
            "هذا الرابط غير صالح أو مستخدم أو قديم، أو صار العنوان لغيرك."),
    PEOPLE_FILE_MALFORMED(
            422,
            "The file is no table of people: it needs the columns email and displayName, or a JSON list.",
            "الملف ليس جدول أشخاص: يلزم العمودان email وdisplayName أو قائمة JSON."),
    PEOPLE_FILE_TOO_LARGE(422, "A file may hold 5,000 people.", "يتسع الملف لـ 5000 شخص."),
    PASSWORD_HASH_UNKNOWN(
            422,
            "This is no bcrypt hash ($2a$, $2b$ or $2y$) of a cost from 4 to 14.",
            "هذه ليست بصمة bcrypt بكلفة من 4 إلى 14."),
    SIGN_IN_REFUSED(401, "E-mail address or password is wrong.", "البريد الإلكتروني أو كلمة المرور غير صحيحة."),
    EMAIL_UNVERIFIED(
            403,
            "Please confirm your e-mail address first: we have sent you a letter.",
            "يرجى تأكيد بريدك الإلكتروني أولًا: أرسلنا إليك رسالة."),
    VERIFICATION_REFUSED(422, "This link is wrong, used or too old.", "هذا الرابط غير صالح أو مستخدم أو قديم."),
    REFRESH_REFUSED(401, "The session has ended. Please sign in again.", "انتهت الجلسة. يرجى تسجيل الدخول مجددًا."),
    SESSION_UNKNOWN(404, "There is no such session.", "لا توجد جلسة كهذه."),
    TOKEN_UNKNOWN(422, "This is no token of ours, or it has expired.", "هذا الرمز ليس من رموزنا أو انتهت صلاحيته."),
    API_KEY_UNKNOWN(404, "There is no such key.", "لا يوجد مفتاح كهذا."),
    API_KEYS_TOO_MANY(
            409, "You have as many keys as one can have. Revoke one.", "بلغت الحد الأقصى من المفاتيح. ألغِ أحدها."),
    SCOPE_UNKNOWN(
            422,
            "A scope is an area and what is done there, such as learning:read.",
            "النطاق مجال وما يُفعل فيه، مثل learning:read."),
    SCOPE_MISSING(403, "This key does not reach that far.", "هذا المفتاح لا يشمل هذا الطلب."),
    ADDRESS_RANGE_MALFORMED(
            422,
            "Addresses are written as 203.0.113.0/24 or 2001:db8::/32, 32 ranges at most.",
            "تُكتب العناوين مثل 203.0.113.0/24 أو 2001:db8::/32، و32 نطاقًا على الأكثر."),
    EXPIRY_PAST(422, "This time is past already.", "هذا الوقت قد مضى."),
    GRANT_INCOMPLETE(422, "This grant needs other fields.", "نوع المنح هذا يتطلب حقولًا أخرى."),
    SETUP_REFUSED(403, "This set-up link is wrong, used or replaced.", "رابط الإعداد غير صالح أو مستخدم أو مستبدل."),
    SETUP_DONE(409, "Azora is set up already.", "تم إعداد أزورا من قبل."),
    EMAIL_TAKEN(409, "Somebody has an account with this address.", "يوجد حساب بهذا العنوان."),
    USER_UNKNOWN(404, "There is no such person.", "لا يوجد شخص كهذا."),
    MFA_REQUIRED(403, "A second factor is needed: answer the challenge.", "يلزم إثبات ثانٍ: أجب عن التحدي."),
    FACTOR_REFUSED(
            401,
            "The code or passkey is wrong, used or over. Type the code that the app shows now.",
            "الرمز أو مفتاح المرور خاطئ أو مستخدم أو منتهٍ. اكتب الرمز الظاهر الآن."),
    CHALLENGE_ENDED(
            401,
            "This took too long or too many tries. Please sign in again.",
            "انتهت المهلة أو المحاولات. سجّل الدخول من جديد."),
    FACTOR_REQUIRED(
            403,
            "Your role needs a second factor. Please add one first.",
            "يتطلب دورك وسيلة تحقق ثانية. يرجى إضافتها أولًا."),
    TOTP_PRESENT(409, "You have an app already. Remove it first.", "لديك تطبيق تحقق بالفعل. أزله أولًا."),
    CODE_WRONG(
            422,
            "This is not the code of this moment. Type the one that the app shows now.",
            "ليس هذا رمز اللحظة. اكتب الرمز الظاهر الآن."),
    NO_FACTOR(409, "There is no second factor.", "لا توجد وسيلة تحقق ثانية."),
    LAST_FACTOR(
            409,
            "The role needs a second factor, and this is the only one.",
            "يتطلب الدور وسيلة تحقق ثانية، وهذه هي الوحيدة."),
    FACTOR_UNKNOWN(404, "There is no such factor.", "لا توجد وسيلة تحقق كهذه."),
    FACTOR_OWN(409, "Remove your own factors in your account.", "أزل وسائل التحقق الخاصة بك من حسابك."),
    DEVICE_UNKNOWN(404, "There is no such device.", "لا يوجد جهاز كهذا."),
    PASSKEY_REFUSED(
            422, "The passkey could not be added. Please begin again.", "تعذرت إضافة مفتاح المرور. ابدأ من جديد."),
    PASSKEY_UNKNOWN(404, "There is no such passkey.", "لا يوجد مفتاح مرور كهذا."),
    CONFIRMATION_REQUIRED(
            403,
            "Please show your password or a second factor once more.",
            "يرجى إدخال كلمة المرور أو وسيلة التحقق مرة أخرى."),
    FACTOR_NEEDED_TOO(
            422,
            "You have a second factor: show it together with the password.",
            "لديك وسيلة تحقق ثانية: أدخلها مع كلمة المرور."),
    CONFIRMATION_REFUSED(403, "Password or code is wrong.", "كلمة المرور أو الرمز غير صحيح."),
    PROOF_INCOMPLETE(422, "Send exactly one proof.", "أرسل إثباتًا واحدًا فقط."),
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
