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
    TRANSFER_STEP_MALFORMED(
            422,
            "A transfer names what it follows if it ends a hold or reverses, and a time if it is a hold; else neither.",
            "يذكر التحويل ما يتبعه إن أنهى حجزًا أو عكس تحويلًا، ويذكر وقتًا إن كان حجزًا، وإلا فلا."),
    TRANSFER_ORIGIN_UNKNOWN(422, "There is no such hold or transfer to follow.", "لا يوجد حجز أو تحويل كهذا ليُتبَع."),
    TRANSFER_ORIGIN_DIFFERENT(
            422,
            "Accounts and amount must fit the hold or transfer.",
            "يجب أن يوافق الحسابان والمبلغ الحجز أو التحويل."),
    TRANSFER_ORIGIN_SETTLED(
            409, "The hold was ended, or the transfer reversed, before.", "انتهى الحجز أو عُكس التحويل من قبل."),
    TRANSFER_HOLD_TIME(409, "The hold's time is over, or not over yet.", "انتهت مدة الحجز أو لم تنته بعد."),
    TRANSFER_LINK_BROKEN(
            409, "Another transfer of those linked with it was refused.", "رُفض تحويل آخر من التحويلات المرتبطة به."),
    TRANSFERS_LINK_MALFORMED(
            422,
            "Linked are 1 to 100 different transfers of one ledger.",
            "يُربط من 1 إلى 100 تحويل مختلف من دفتر واحد."),
    ACCOUNT_BELOW_MIN(409, "The account must hold more than that.", "يجب ألا يقل رصيد الحساب عن حدّه الأدنى."),
    ACCOUNT_ABOVE_MAX(409, "The account may not hold that much.", "يجب ألا يزيد رصيد الحساب على حدّه الأعلى."),
    ACCOUNT_LIMITS_MALFORMED(422, "The minimum must not exceed the maximum.", "يجب ألا يزيد الحد الأدنى على الأعلى."),
    TRANSFERS_TOO_MANY(422, "One call takes at most 1000 transfers.", "يقبل الطلب الواحد 1000 تحويل على الأكثر."),
    STATEMENT_PERIOD_MALFORMED(
            422,
            "A period is two moments (RFC 3339) or days (2026-11-20), the earlier one first.",
            "الفترة لحظتان (RFC 3339) أو يومان (2026-11-20)، الأسبق أولًا."),
    STATEMENT_FORM_UNKNOWN(
            422,
            "A statement is json, csv or pdf, in en or ar.",
            "كشف الحساب بصيغة json أو csv أو pdf وبلغة en أو ar."),
    STATEMENT_TOO_LONG(
            422,
            "That is too long for a PDF: take a shorter period, or CSV.",
            "هذا أطول من أن يكون ملف PDF: اختر فترة أقصر أو CSV."),
    HEAD_KEY_UNKNOWN(404, "No head was signed yet.", "لم يُوقَّع أي رأس بعد."),
    LEDGER_NOT_EMPTY(
            409,
            "There are books already: only an empty ledger takes others in.",
            "توجد دفاتر: لا يُستورد إلا إلى دفتر فارغ.");

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
