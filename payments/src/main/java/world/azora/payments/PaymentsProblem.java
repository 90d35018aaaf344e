package world.azora.payments;

import world.azora.kernel.Problem;

/** All that payments answers when it cannot do as asked. */
public enum PaymentsProblem implements Problem {
    AMOUNT_ZERO(422, "The amount must be more than zero.", "يجب أن يزيد المبلغ على الصفر."),
    AMOUNT_TOO_LARGE(422, "The amount is larger than one order may be.", "المبلغ أكبر من الحد المسموح به."),
    ASSET_NOT_TOKEN(422, "Only tokens are used here.", "لا تُستخدم هنا إلا الرموز."),
    EXERCISE_NOT_REWARDED(404, "This exercise pays no reward.", "لا مكافأة لهذا التمرين."),
    RULE_UNKNOWN(404, "There is no such reward rule.", "لا توجد قاعدة مكافأة كهذه."),
    RULE_NOT_PROPOSED(409, "This reward rule does not wait for a decision.", "لا تنتظر قاعدة المكافأة هذه قرارًا."),
    SECOND_PERSON_NEEDED(
            403,
            "Somebody else must decide this: neither who proposed it nor the course's author.",
            "يجب أن يقرّر ذلك شخص آخر غير المقترِح وغير مؤلف الدورة."),
    COMPENSATION_UNKNOWN(404, "There is no such compensation.", "لا توجد تسوية كهذه."),
    COMPENSATION_DECIDED(409, "This compensation does not wait for a decision.", "لا تنتظر هذه التسوية قرارًا."),
    PERIOD_MALFORMED(422, "A period ends no earlier than it begins.", "لا تنتهي الفترة قبل أن تبدأ."),
    CERTIFICATE_NOT_WHOLE(
            409,
            "What is written down and what the ledger posted do not agree, so nothing is certified. Try again in a minute;"
                    + " if it stays so, have the transfers looked at.",
            "ما سُجّل وما قيّده دفتر الأستاذ لا يتطابقان، فلا تُصدر شهادة. حاول بعد دقيقة، وإن بقي الأمر كذلك فاطلب فحص"
                    + " التحويلات."),
    CERTIFICATE_TOO_LONG(
            422,
            "That is too long for one certificate: take a shorter period.",
            "هذا أطول من أن تحويه شهادة واحدة: اختر فترة أقصر."),
    FUNDING_REFUSED(409, "The ledger refused the funding.", "رفض دفتر الأستاذ التمويل."),
    NOT_FOR_SALE(409, "This course is not for sale.", "هذه الدورة ليست للبيع."),
    PRICE_CHANGED(409, "The course has another price.", "تغيّر سعر الدورة."),
    ALREADY_ENROLLED(409, "You are enrolled in this course already.", "أنت مسجّل في هذه الدورة من قبل."),
    ALREADY_PAID(
            409,
            "You have paid for this course already, or are doing so just now.",
            "دفعت ثمن هذه الدورة من قبل أو تدفعه الآن."),
    INSUFFICIENT_FUNDS(409, "Your wallet holds too little.", "رصيد محفظتك لا يكفي."),
    PAYMENT_REFUSED(409, "The ledger refused the payment.", "رفض دفتر الأستاذ الدفعة."),
    PAYMENT_UNKNOWN(404, "There is no such payment.", "لا توجد دفعة كهذه."),
    PAYMENT_NOT_CAPTURED(409, "Nothing was captured by this payment.", "لم يُحصَّل شيء بهذه الدفعة."),
    PAYMENT_STATE(409, "The payment is not in a state for this.", "حالة الدفعة لا تسمح بهذا."),
    CAPTURE_TOO_LARGE(409, "That is more than was authorised.", "هذا أكثر من المبلغ المصرَّح به."),
    LIMIT_DAILY_AMOUNT(429, "That would be more than may be paid in a day.", "هذا يتجاوز ما يُسمح بدفعه في اليوم."),
    LIMIT_HOURLY_ORDERS(
            429,
            "That would be more payments than are allowed in an hour.",
            "هذا يتجاوز عدد الدفعات المسموح به في الساعة."),
    LIMIT_DAILY_ORDERS(
            429,
            "That would be more payments than are allowed in a day.",
            "هذا يتجاوز عدد الدفعات المسموح به في اليوم."),
    PROVIDER_OFF(409, "No provider of payments from outside is set up here.", "لم يُعدّ هنا مزوّد للدفع من الخارج."),
    PROVIDER_SIGNATURE(401, "The signature does not fit, or is too old.", "التوقيع غير مطابق أو قديم جدًا."),
    PROVIDER_EVENT_REUSED(409, "Another event came under this id.", "وصل حدث آخر بهذا المعرّف."),
    REFUND_NOT_APPROVED(
            409, "Nobody else agreed to this refund in time.", "لم يوافق شخص آخر على هذا الاسترداد في الوقت المحدد."),
    SETTLEMENT_FILE_MALFORMED(
            422, "This line is not as a settlement file must be.", "هذا السطر ليس كما يجب أن يكون في ملف التسوية."),
    RECONCILIATION_UNKNOWN(404, "There is no such reconciliation or item.", "لا توجد مطابقة أو بند كهذا."),
    ITEM_RESOLVED(409, "The item is resolved already, or agrees.", "البند مسوّى من قبل أو متطابق."),
    FUNDING_NOT_APPROVED(
            409, "Nobody else agreed to this funding in time.", "لم يوافق شخص آخر على هذا التمويل في الوقت المحدد."),
    APPROVAL_UNKNOWN(404, "There is no such approval.", "لا توجد موافقة كهذه."),
    APPROVAL_OWN(403, "Somebody else must decide what you proposed.", "يجب أن يبتّ شخص آخر في ما اقترحته."),
    APPROVAL_DECIDED(409, "That is decided already, or its time is over.", "بُتّ في هذا من قبل أو انتهت مهلته."),
    REFUND_TOO_LARGE(409, "The refund is larger than what is left.", "المبلغ المسترد أكبر من المتبقي."),
    EVENT_TYPE_UNKNOWN(422, "There is no such type of event.", "لا يوجد نوع حدث كهذا."),
    EVENT_UNKNOWN(404, "There is no such event, or not any more.", "لا يوجد حدث كهذا أو لم يعد موجودًا."),
    WEBHOOK_UNKNOWN(404, "There is no such webhook.", "لا يوجد خطاف ويب كهذا."),
    WEBHOOK_URL(
            422,
            "A webhook is an https address of another machine, without a name or password in it.",
            "عنوان خطاف الويب هو عنوان https لجهاز آخر دون اسم أو كلمة مرور فيه."),
    WEBHOOK_OFF(409, "This webhook is switched off.", "خطاف الويب هذا موقوف."),
    WEBHOOKS_MAX(409, "There are as many webhooks as there may be.", "بلغ عدد خطافات الويب الحد الأقصى."),
    DELIVERY_UNKNOWN(404, "There is no such delivery.", "لا يوجد تسليم كهذا."),
    REFUND_WAITING(
            503,
            "The refund is granted, but the ledger cannot book it now. It follows as soon as it can.",
            "مُنح الاسترداد لكن تعذّر قيده الآن، وسيُقيَّد حالما أمكن.");

    private final int status;
    private final String english;
    private final String arabic;

    PaymentsProblem(int status, String english, String arabic) {
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
