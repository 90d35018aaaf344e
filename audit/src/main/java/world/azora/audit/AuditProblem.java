package world.azora.audit;

import world.azora.kernel.Problem;

/** Why an audit could not do as asked. */
public enum AuditProblem implements Problem {
    ENGAGEMENT_UNKNOWN(404, "There is no such engagement.", "لا توجد مهمة تدقيق كهذه."),
    ANALYSIS_UNKNOWN(404, "There is no such analysis.", "لا يوجد تحليل كهذا."),
    REPORT_UNKNOWN(404, "There is no such report.", "لا يوجد تقرير كهذا."),
    TRACE_UNKNOWN(404, "Nothing is known of this id.", "لا يُعرف شيء عن هذا المعرّف."),
    ENGAGEMENT_ARCHIVED(
            409, "The engagement is archived and cannot change any more.", "أُرشفت مهمة التدقيق ولا يمكن تغييرها."),
    PERIOD_REVERSED(422, "The period must end on or after the day it starts.", "يجب ألا تسبق نهاية الفترة بدايتها."),
    JOURNAL_MISSING(409, "Import a journal first.", "استورد دفتر اليومية أولًا."),
    JOURNAL_BUSY(
            409,
            "Another import into this engagement is at work. Try again.",
            "استيراد آخر قيد التنفيذ. أعد المحاولة."),
    DRY_RUN_NEEDED(
            409,
            "Run the same file and mapping as a dry run first; it must find no errors.",
            "نفّذ تجربة ناجحة بالملف والتعيين نفسيهما أولًا."),
    FILE_IMPORTED_BEFORE(409, "This file is in the journal already.", "هذا الملف مستورد من قبل."),
    ENTRY_IMPORTED_BEFORE(
            409, "The journal already holds entries with these numbers.", "في الدفتر قيود بهذه الأرقام من قبل."),
    JOURNAL_TOO_LARGE(
            413, "The journal holds more lines than this installation allows.", "عدد أسطر الدفتر أكبر من المسموح."),
    UPLOAD_TOO_LARGE(413, "The file is larger than this installation allows.", "الملف أكبر من المسموح."),
    FILE_MISSING(422, "Send the journal as the part \"file\".", "أرسل الدفتر في الجزء file."),
    MAPPING_MALFORMED(422, "The mapping cannot be read.", "تعذّرت قراءة التعيين."),
    MAPPING_AMOUNT_MISSING(
            422, "Map debit and credit, or one amount column.", "عيّن عمودي المدين والدائن أو عمود المبلغ."),
    DATE_FORMAT_MALFORMED(422, "The date format is not one of ours.", "صيغة التاريخ غير معروفة."),
    BALANCES_TOO_MANY(422, "Send at most 100,000 balances.", "أرسل 100000 رصيد على الأكثر."),
    ANALYSIS_NOT_DONE(409, "The analysis is not done yet.", "لم يكتمل التحليل بعد."),
    REPORT_NOT_READY(409, "The report is not rendered yet.", "لم يُعدّ التقرير بعد."),
    REPORT_SIGNED_BEFORE(409, "The report is signed already.", "التقرير موقّع من قبل."),
    SIGNATURE_PROVIDER_UNKNOWN(422, "The only provider of signatures is LOCAL.", "مزوّد التوقيع الوحيد هو LOCAL."),
    ARCHIVE_NOT_READY(
            409, "Analyses or reports of this engagement are still at work.", "ما زالت تحليلات أو تقارير قيد التنفيذ."),
    ARCHIVE_MISSING(404, "The engagement is not archived.", "لم تُؤرشف مهمة التدقيق.");

    private final int status;
    private final String english;
    private final String arabic;

    AuditProblem(int status, String english, String arabic) {
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
