package world.azora.payments;

import world.azora.kernel.Problem;

/** All that payments answers when it cannot do as asked. */
public enum PaymentsProblem implements Problem {
    AMOUNT_ZERO(422, "The amount must be more than zero.", "يجب أن يزيد المبلغ على الصفر."),
    AMOUNT_TOO_LARGE(422, "The amount is larger than one order may be.", "المبلغ أكبر من الحد المسموح به."),
    ASSET_NOT_TOKEN(422, "Only tokens are used here.", "لا تُستخدم هنا إلا الرموز."),
    EXERCISE_NOT_REWARDED(404, "This exercise pays no reward.", "لا مكافأة لهذا التمرين."),
    FUNDING_REFUSED(409, "The ledger refused the funding.", "رفض دفتر الأستاذ التمويل."),
    CAPTURE_NEEDED(
            422, "A payment is captured at once: send capture true.", "يُحصَّل الدفع فورًا: أرسل capture بقيمة true."),
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
