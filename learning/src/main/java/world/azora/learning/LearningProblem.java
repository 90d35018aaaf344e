package world.azora.learning;

import world.azora.kernel.Problem;

/** All that learning answers when it cannot do as asked. What a person may not know of is answered as unknown. */
public enum LearningProblem implements Problem {
    COURSE_UNKNOWN(404, "There is no such course.", "لا توجد دورة كهذه."),
    MODULE_UNKNOWN(404, "There is no such module.", "لا توجد وحدة كهذه."),
    LESSON_UNKNOWN(404, "There is no such lesson.", "لا يوجد درس كهذا."),
    EXERCISE_UNKNOWN(404, "There is no such exercise.", "لا يوجد تمرين كهذا."),
    SUBMISSION_UNKNOWN(404, "There is no such submission.", "لا يوجد تسليم كهذا."),
    NOT_THE_AUTHOR(403, "Only the author of a course can do this.", "لا يستطيع ذلك إلا مؤلف الدورة."),
    NOT_ENROLLED(403, "Enrol in the course first.", "سجّل في الدورة أولًا."),
    AUTHOR_IS_NO_LEARNER(409, "Nobody takes a course of their own.", "لا يلتحق أحد بدورة من تأليفه."),
    ADMISSION_NEEDED(403, "This course opens by admission only.", "لا يُفتح الالتحاق بهذه الدورة إلا بقبول."),
    COURSE_NOT_FUNDED(
            409,
            "The course cannot cover all the rewards it promises. Its author and the treasurers are told; try later.",
            "لا تستطيع الدورة تغطية كل المكافآت التي تعد بها. أُبلغ مؤلفها وأمناء الخزينة؛ حاول لاحقًا."),
    COURSE_NOT_PUBLISHED(409, "The course is not published yet.", "لم تُنشر الدورة بعد."),
    COURSE_EMPTY(
            409, "A course needs a lesson or an exercise to be published.", "تحتاج الدورة إلى درس أو تمرين لنشرها."),
    COURSE_FULL(409, "The course has as many parts as a course can have.", "بلغت الدورة الحد الأقصى من الأجزاء."),
    COURSE_LANGUAGE_UNKNOWN(422, "A course is written in en or ar.", "لغة الدورة en أو ar."),
    TESTS_MALFORMED(
            422,
            "An exercise has 1 to 50 tests with names of their own, weights of 1 to 100, and a million characters.",
            "للتمرين من 1 إلى 50 اختبارًا بأسماء مختلفة وأوزان من 1 إلى 100 وبما لا يتجاوز مليون حرف."),
    SCORE_MALFORMED(422, "A score is 0 to 100.", "الدرجة من 0 إلى 100."),
    WEIGHTS_MALFORMED(
            422,
            "Name tests of the exercise with weights of 0 to 100, and leave at least one that counts.",
            "اذكر اختبارات من التمرين بأوزان من 0 إلى 100، على أن يُحتسب واحد منها على الأقل."),
    LIMITS_MALFORMED(422, "The limits are beyond what a run may use.", "الحدود تتجاوز المسموح به."),
    FILES_MALFORMED(
            422,
            "Send 1 to 10 files with names of their own and no more than 256 K characters in all.",
            "أرسل من 1 إلى 10 ملفات بأسماء مختلفة وبما لا يتجاوز 256 ألف حرف."),
    TOO_MANY_SUBMISSIONS(
            429,
            "Some of your submissions still wait for their grade. Wait for them first.",
            "لا تزال بعض تسليماتك تنتظر التصحيح. انتظرها أولًا."),
    IMPORT_MALFORMED(422, "The course files hold mistakes.", "تحوي ملفات الدورة أخطاء."),
    IMPORT_TOO_LARGE(413, "The course files are too large or too many.", "ملفات الدورة كبيرة جدًا أو كثيرة جدًا.");

    private final int status;
    private final String english;
    private final String arabic;

    LearningProblem(int status, String english, String arabic) {
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
