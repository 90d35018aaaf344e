package world.azora.ledger;

import world.azora.kernel.Problem;

/** What the ledger answers when it cannot do as asked. */
public enum LedgerProblem implements Problem {
    ACCOUNT_UNKNOWN(404, "There is no such account.", "لا يوجد حساب كهذا."),
    TRANSFER_UNKNOWN(404, "There is no such transfer.", "لا يوجد تحويل كهذا."),
    TRANSFER_ID_REUSED(
            422, "This transfer id came before, with other contents.", "استُخدم معرّف التحويل لتحويل مختلف."),
    TRANSFER_SAME_ACCOUNT(422, "A transfer needs two different accounts.", "يحتاج التحويل إلى حسابين مختلفين."),
    TRANSFER_AMOUNT_ZERO(422, "A transfer must be more than zero.", "يجب أن يزيد مبلغ التحويل على الصفر."),
    DEBIT_ACCOUNT_UNKNOWN(422, "There is no such account to debit.", "الحساب المدين غير موجود."),
    CREDIT_ACCOUNT_UNKNOWN(422, "There is no such account to credit.", "الحساب الدائن غير موجود."),
    TRANSFER_ACCOUNT_CLOSED(409, "One of the two accounts is closed.", "أحد الحسابين مغلق."),
    TRANSFER_ASSET_MISMATCH(
            422, "Both accounts must hold the asset of the amount.", "يجب أن يحمل الحسابان أصل المبلغ."),
    ACCOUNT_FUNDS_INSUFFICIENT(409, "The account does not hold that much.", "رصيد الحساب لا يكفي."),
    ACCOUNT_LIMIT_EXCEEDED(409, "The account cannot take that much.", "يتجاوز المبلغ حدّ الحساب."),
    LEDGER_NAME_MALFORMED(
            422,
            "A ledger's name is up to 32 lower-case letters, digits and hyphens.",
            "اسم الدفتر حتى 32 حرفًا لاتينيًا صغيرًا أو رقمًا أو شرطة."),
    ACCOUNT_NAME_MALFORMED(
            422,
            "An account's name is 1 to 128 letters, digits and the signs _ . : -",
            "اسم الحساب من 1 إلى 128 حرفًا لاتينيًا أو رقمًا أو من الرموز _ . : -"),
    TRANSFER_CODE_MALFORMED(
            422,
            "A transfer's code is lower-case words joined by dots, at most 64 characters.",
            "رمز التحويل كلمات لاتينية صغيرة تفصلها نقاط، حتى 64 حرفًا."),
    TRANSFER_CAUSE_MALFORMED(
            422,
            "A transfer's cause is the id of what led to it, at most 128 characters.",
            "سبب التحويل معرّف ما أدى إليه، حتى 128 حرفًا."),
    TRANSFERS_TOO_MANY(422, "One call takes at most 1000 transfers.", "يقبل الطلب الواحد 1000 تحويل على الأكثر.");

    private final int status;
    private final String english;
    private final String arabic;

    LedgerProblem(int status, String english, String arabic) {
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
