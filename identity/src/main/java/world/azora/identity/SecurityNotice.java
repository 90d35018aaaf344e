package world.azora.identity;

/** What about an account's safety its owner is written to about, at once and always, in a subject and a sentence. */
public enum SecurityNotice {
    PASSWORD_CHANGED(
            "Your password was changed",
            "The password of your account was changed. Everybody who was signed in elsewhere was signed out.",
            "تم تغيير كلمة المرور",
            "تم تغيير كلمة مرور حسابك، وأُنهيت كل الجلسات على الأجهزة الأخرى."),
    PASSWORD_RESET(
            "Your password was set anew",
            "The password of your account was set anew by a link sent to this address. All sessions were ended.",
            "تم تعيين كلمة مرور جديدة",
            "تم تعيين كلمة مرور جديدة لحسابك عبر رابط أُرسل إلى هذا العنوان، وأُنهيت كل الجلسات."),
    EMAIL_CHANGE_ASKED(
            "A new e-mail address was asked for",
            "Somebody who knows your password asked to move your account to another e-mail address.",
            "طُلب تغيير البريد الإلكتروني",
            "طلب شخص يعرف كلمة مرورك نقل حسابك إلى بريد إلكتروني آخر."),
    EMAIL_CHANGED(
            "Your e-mail address was changed",
            "Your account has another e-mail address from now on. This is the last letter to the old one.",
            "تم تغيير البريد الإلكتروني",
            "أصبح لحسابك بريد إلكتروني آخر من الآن. هذه آخر رسالة إلى العنوان القديم."),
    ROLES_CHANGED(
            "Your roles were changed",
            "An administrator changed what you may do. You see your roles in your account.",
            "تم تغيير أدوارك",
            "غيّر أحد المديرين ما يُسمح لك به. تجد أدوارك في حسابك."),
    ACCOUNT_DISABLED(
            "Your account was closed",
            "An administrator closed your account. You cannot sign in for now.",
            "تم إيقاف حسابك",
            "أوقف أحد المديرين حسابك، ولا يمكنك تسجيل الدخول حاليًا."),
    ACCOUNT_ENABLED(
            "Your account was opened again",
            "An administrator opened your account again. You can sign in as before.",
            "تم تفعيل حسابك من جديد",
            "فعّل أحد المديرين حسابك من جديد، ويمكنك تسجيل الدخول كما كان."),
    ACCOUNT_ERASED(
            "Your account was erased",
            "What we know of you was erased, and nobody can sign in with this address. This is the last letter.",
            "تم محو حسابك",
            "مُحيت بياناتك لدينا، ولا يمكن لأحد تسجيل الدخول بهذا العنوان. هذه آخر رسالة."),
    SECOND_FACTOR_ADDED(
            "A second factor was added",
            "From now on a code from an app is asked for when you sign in.",
            "أُضيفت وسيلة تحقق ثانية",
            "من الآن سيُطلب منك رمز من التطبيق عند تسجيل الدخول."),
    SECOND_FACTOR_REMOVED(
            "The second factor was removed",
            "Your account is no longer guarded by codes from an app.",
            "أُزيلت وسيلة التحقق الثانية",
            "لم يعد حسابك محميًا برموز التطبيق."),
    PASSKEY_ADDED(
            "A passkey was added",
            "A new passkey can sign in to your account.",
            "أُضيف مفتاح مرور",
            "يمكن الآن تسجيل الدخول إلى حسابك بمفتاح مرور جديد."),
    PASSKEY_REMOVED(
            "A passkey was removed",
            "One of your passkeys can no longer sign in to your account.",
            "أُزيل مفتاح مرور",
            "لم يعد أحد مفاتيح المرور صالحًا لتسجيل الدخول إلى حسابك."),
    RECOVERY_CODE_USED(
            "A recovery code was used",
            "Somebody showed one of your recovery codes. It is worth nothing now; the others still are.",
            "استُخدم رمز استرداد",
            "استخدم أحدهم أحد رموز الاسترداد الخاصة بك. لم يعد صالحًا، والرموز الأخرى باقية."),
    FACTORS_RESET(
            "Your second factors were taken away",
            "An administrator removed all second factors of your account and signed it out. Your password alone signs in now.",
            "أُزيلت وسائل التحقق الثانية",
            "أزال أحد المديرين كل وسائل التحقق الثانية من حسابك. تكفي كلمة المرور حتى تضيف وسيلة جديدة."),
    PASSKEY_COPIED(
            "A passkey was refused",
            "One of your passkeys counts backwards, so somebody may have a copy of it. We refused it; better remove it.",
            "رُفض مفتاح مرور",
            "أحد مفاتيح المرور يعدّ إلى الوراء، وقد تكون لدى أحدهم نسخة منه. رفضناه، ومن الأفضل إزالته."),
    RECOVERY_CODES_NEW(
            "New recovery codes were made",
            "Your account has new recovery codes; those from before are worth nothing now.",
            "أُنشئت رموز استرداد جديدة",
            "لحسابك رموز استرداد جديدة، والرموز السابقة لم تعد صالحة."),
    NEW_DEVICE(
            "A new device signed in",
            "Somebody signed in to your account on a device that we have not seen before.",
            "تسجيل دخول من جهاز جديد",
            "سجّل أحدهم الدخول إلى حسابك من جهاز لم نره من قبل."),
    API_KEY_CREATED(
            "An API key was created",
            "A program can act in your name with a new API key.",
            "أُنشئ مفتاح برمجي",
            "يستطيع برنامج أن يعمل باسمك بمفتاح جديد."),
    SESSIONS_ENDED(
            "Sessions were ended",
            "An administrator signed your account out everywhere. You can sign in again.",
            "أُنهيت جلسات",
            "سجّل أحد المديرين خروج حسابك من كل الأجهزة. يمكنك تسجيل الدخول من جديد.");

    private final String englishSubject;
    private final String english;
    private final String arabicSubject;
    private final String arabic;

    SecurityNotice(String englishSubject, String english, String arabicSubject, String arabic) {
        this.englishSubject = englishSubject;
        this.english = english;
        this.arabicSubject = arabicSubject;
        this.arabic = arabic;
    }

    /** One line. */
    public String subject(PersonLocale locale) {
        return switch (locale) {
            case ENGLISH -> englishSubject;
            case ARABIC -> arabicSubject;
        };
    }

    /** What happened, without names, addresses or anything that a third person could have chosen. */
    public String text(PersonLocale locale) {
        return switch (locale) {
            case ENGLISH -> english;
            case ARABIC -> arabic;
        };
    }
}
