package world.azora.kernel;

/** The problems that belong to no module. */
public enum CommonProblem implements Problem {
    MALFORMED(400, "The request cannot be read.", "تعذّرت قراءة الطلب."),
    NO_SESSION(401, "Please sign in.", "يرجى تسجيل الدخول."),
    NOT_ALLOWED(403, "You are not allowed to do this.", "لا يُسمح لك بذلك."),
    CALLER_REFUSED(403, "Your certificate does not allow this call.", "شهادتك لا تسمح بهذا الاستدعاء."),
    CSRF_TOKEN_WRONG(403, "The request carries no valid CSRF token.", "لا يحمل الطلب رمز CSRF صالحًا."),
    ORIGIN_REFUSED(403, "Requests from this origin are refused.", "الطلبات من هذا المصدر مرفوضة."),
    NOT_FOUND(404, "There is nothing here.", "لا يوجد شيء هنا."),
    METHOD_NOT_ALLOWED(405, "This address does not answer that method.", "هذا العنوان لا يقبل هذه الطريقة."),
    NOT_ACCEPTABLE(406, "This address cannot answer in that form.", "لا يمكن الرد بهذه الصيغة."),
    BODY_TOO_SLOW(408, "The body came too slowly.", "وصل محتوى الطلب ببطء شديد."),
    VERSION_CHANGED(412, "Somebody changed this in the meantime. Load it again.", "غيّره شخص آخر. أعد التحميل."),
    BODY_TOO_LARGE(413, "The body is too large.", "محتوى الطلب كبير جدًا."),
    URL_TOO_LONG(414, "The address is too long.", "العنوان طويل جدًا."),
    MEDIA_TYPE_UNSUPPORTED(415, "This address does not read that kind of body.", "نوع المحتوى غير مقبول هنا."),
    HOST_REFUSED(
            421,
            "This server does not answer to that host name. Its operator can add it (AZORA_HOSTS).",
            "لا يجيب هذا الخادم عن اسم المضيف هذا."),
    INVALID(422, "Some fields are missing or wrong.", "بعض الحقول ناقص أو خاطئ."),
    FIELD_MISSING(422, "This field is needed.", "هذا الحقل مطلوب."),
    FIELD_UNKNOWN(422, "There is no such field.", "لا يوجد حقل بهذا الاسم."),
    FIELD_MALFORMED(422, "This field has the wrong form.", "صيغة هذا الحقل خاطئة."),
    TEXT_MALFORMED(
            422,
            "The text is empty, too long or holds control characters.",
            "النص فارغ أو طويل أو يحوي رموزًا ممنوعة."),
    ID_MALFORMED(422, "This is no id of that kind.", "المعرّف غير صالح."),
    HASH_MALFORMED(422, "A hash is 64 hexadecimal digits.", "البصمة 64 رقمًا ستّ عشريًا."),
    CURSOR_MALFORMED(422, "The cursor is not one that we gave.", "مؤشر الصفحة غير صالح."),
    LIMIT_OUT_OF_RANGE(422, "A page has 1 to 200 items.", "تحتوي الصفحة على 1 إلى 200 عنصر."),
    AMOUNT_NEGATIVE(422, "An amount is never below zero.", "لا يقل المبلغ عن الصفر."),
    ASSET_MALFORMED(422, "An asset is three to eight capital letters.", "رمز الأصل من ثلاثة إلى ثمانية أحرف كبيرة."),
    REQUEST_ID_MALFORMED(
            422,
            "An Idempotency-Key is 1 to 128 visible ASCII characters.",
            "مفتاح Idempotency-Key من 1 إلى 128 حرفًا."),
    IDEMPOTENCY_KEY_MISSING(422, "Send an Idempotency-Key header.", "أرسل الترويسة Idempotency-Key."),
    IDEMPOTENCY_KEY_REUSED(422, "This key came before, with other contents.", "استُخدم هذا المفتاح لطلب مختلف."),
    IDEMPOTENCY_KEY_BUSY(
            409, "The first request with this key is still at work.", "الطلب الأول بهذا المفتاح قيد التنفيذ."),
    PRECONDITION_MISSING(
            428, "Send an If-Match header with the version you saw.", "أرسل If-Match مع النسخة التي رأيتها."),
    TOO_MANY_REQUESTS(429, "Too many requests. Try again later.", "طلبات كثيرة جدًا. حاول لاحقًا."),
    HEADERS_TOO_LARGE(431, "The headers are too large.", "ترويسات الطلب كبيرة جدًا."),
    BROKEN(500, "Something broke on our side. It has been recorded.", "حدث خطأ لدينا وقد سُجّل."),
    OVERLOADED(503, "We are too busy right now. Try again shortly.", "الخادم مشغول الآن. حاول بعد قليل."),
    UNREACHABLE(503, "A part of the service cannot be reached. Try again shortly.", "تعذّر الوصول إلى جزء من الخدمة.");

    private final int status;
    private final String english;
    private final String arabic;

    CommonProblem(int status, String english, String arabic) {
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
